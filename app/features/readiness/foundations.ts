// The framework's foundations for change, restated in our words, and which of them help where an answer shows a gap. The briefing names the
// foundations and the questions but joins none of them: the joining is ours. A foundation stands at a question where what it asks for is
// what the question looks for, or what has to happen before it can be answered better; each suggestion puts the foundation's own advice to
// that question and adds no other. The page and the paper say whose it is.

/** In the framework's order. Its figure names alignment and clear purpose apart; its text takes them together, as here. */
export const foundations = [
  {
    id: 'communication',
    label: 'Communication',
    plain:
      'Everyone inside and outside the council hears, early and often and in words they understand, what is changing and how to join in.',
  },
  {
    id: 'alignment',
    label: 'Alignment and clear purpose',
    plain: 'People can see how this fits with other changes, why it is needed now and what it is for.',
  },
  {
    id: 'cross-directorate',
    label: 'Across the council',
    plain: 'Housing, transport, leisure, public places and others act as if wellbeing is their job too.',
  },
  {
    id: 'whole-system',
    label: 'Whole system',
    plain:
      'Duplication and paperwork are cut, inside the council and with partners, even where processes must be redrawn.',
  },
  {
    id: 'collaboration',
    label: 'Collaboration',
    plain:
      'Change is designed with each community and its organisations; plans bend, project control is light, and the council lets go.',
  },
  {
    id: 'culture',
    label: 'Culture',
    plain: 'Leaders expect years of change in behaviour and attitude, and know what signs to look for.',
  },
  {
    id: 'resources',
    label: 'Time and resources',
    plain:
      'There is time and money for coordination, facilitation, administration, data and communications, and for staff to take part.',
  },
] as const;

export type FoundationId = (typeof foundations)[number]['id'];
export type Foundation = (typeof foundations)[number];

export interface Suggestion {
  foundation: FoundationId;
  /** The foundation put to one question. */
  words: string;
}

const suggestions: Readonly<Record<string, readonly Suggestion[]>> = {
  // Designing together is what collaboration is; people join in only what they have heard of.
  q01: [
    {
      foundation: 'collaboration',
      words: 'Design the change with people from the start, and let their ideas alter plan and dates.',
    },
    {
      foundation: 'communication',
      words: 'Tell everyone early, in words they use themselves, what is changing and how to take part.',
    },
  ],
  // Where trust is missing, the foundation asks for the wish to make it; shared paperwork is where it is tried.
  q02: [
    {
      foundation: 'collaboration',
      words:
        'Say openly that you want the relationship, bring all partners together, and do not do things to them.',
    },
    {
      foundation: 'whole-system',
      words: 'Begin with a process that annoys everyone, and simplify it together: a quick win builds trust.',
    },
  ],
  // One understanding has to be put into words, and then become a habit.
  q03: [
    {
      foundation: 'communication',
      words: 'Agree a short account of co-production that all can say in their own words, and keep using it.',
    },
    {
      foundation: 'culture',
      words: 'Agree which signs will show that it has become a habit, and expect that to take years.',
    },
  ],
  // The question asks whether the ideas have left the social care box.
  q04: [
    {
      foundation: 'cross-directorate',
      words:
        'Ask each directorate what its own plan does for people’s wellbeing, and write that into the plan.',
    },
    {
      foundation: 'alignment',
      words: 'Show how this fits beside the council’s other changes, and why it is needed now.',
    },
  ],
  // Power is shared by whoever holds it letting go, which is a matter of behaviour.
  q05: [
    {
      foundation: 'collaboration',
      words: 'Keep project control light, and give community organisations a real say over plan and timing.',
    },
    {
      foundation: 'culture',
      words: 'Name the habits that keep control with the council, and what letting go would look like.',
    },
  ],
  // Other teams, and the joins between their work and social care's.
  q06: [
    {
      foundation: 'cross-directorate',
      words: 'Bring in housing, neighbourhood, transport and leisure now: each already shapes daily life.',
    },
    {
      foundation: 'whole-system',
      words: 'Look for work that two teams both do, and for forms that could be one.',
    },
  ],
  // Willingness shows in time that is set aside, and in knowing what the information is for.
  q07: [
    {
      foundation: 'resources',
      words: 'Set aside hours and money for collecting, analysing and reporting before the work starts.',
    },
    {
      foundation: 'alignment',
      words: 'Say what the change is for, so that all know which information is worth gathering.',
    },
  ],
  // Reading stories well takes people with time; taking them seriously takes a change of attitude.
  q08: [
    {
      foundation: 'resources',
      words: 'Make sure that people who can read both figures and stories have time to.',
    },
    {
      foundation: 'culture',
      words: 'Let leaders ask for what people said as well as for the numbers.',
    },
  ],
  // Recording changes only when processes are redrawn, which those who keep the systems must hear of first.
  q09: [
    {
      foundation: 'whole-system',
      words: 'Redraw what is recorded with the people who record it, and drop what nobody uses.',
    },
    {
      foundation: 'communication',
      words: 'Tell performance and IT colleagues early what may change, and ask what they would need.',
    },
  ],
  // Leaders' commitment is what the foundation of culture grew out of; a compelling purpose is what they commit to.
  q10: [
    {
      foundation: 'culture',
      words: 'Agree with leaders which behaviour of theirs will be noticed first, over years and not months.',
    },
    {
      foundation: 'alignment',
      words: 'Give leaders a short, convincing account of why now and what for, to tell in their own words.',
    },
  ],
  // Letting go is named by collaboration; bearing with discomfort is a change of attitude.
  q11: [
    {
      foundation: 'collaboration',
      words: 'Loosen one project’s controls on purpose, and let partners change its plan.',
    },
    {
      foundation: 'culture',
      words: 'Say beforehand that it will be uncomfortable, and what would show that it is working.',
    },
  ],
  // A lead without time is no lead.
  q12: [
    {
      foundation: 'resources',
      words:
        'Free someone’s time to coordinate and bring people together, with administrative help beside them.',
    },
    {
      foundation: 'collaboration',
      words: 'Consider whether a partner outside the council should lead, or share the lead.',
    },
  ],
  // Knowing takes analysis; asking people, and telling them what came of it, is communication.
  q13: [
    { foundation: 'resources', words: 'Pay for the asking and the analysis, in bought services too.' },
    {
      foundation: 'communication',
      words: 'Tell people what was learned from what they said, and what is being done about it.',
    },
  ],
  // Commissioning is both a process and a choice of what to buy, with whom.
  q14: [
    {
      foundation: 'whole-system',
      words:
        'Look with commissioners at which buying rules keep small community groups out, and redraw them.',
    },
    {
      foundation: 'collaboration',
      words: 'Work out with communities what support is missing before deciding what to buy.',
    },
  ],
  // Practice is culture; talking it over takes staff time.
  q15: [
    {
      foundation: 'culture',
      words: 'Look for signs in what staff say and do, and give the change years to settle.',
    },
    {
      foundation: 'resources',
      words: 'Give staff and managers time to talk it through, doubts included.',
    },
  ],
  // The question names rival projects, which is what alignment answers.
  q16: [
    {
      foundation: 'alignment',
      words: 'Set this beside every other change under way; show what it adds, and what can stop for it.',
    },
    {
      foundation: 'communication',
      words: 'Put the vision simply enough for anyone to repeat, and report progress often.',
    },
  ],
  // A vision is shared once it has been told and once partners can see their own gain.
  q17: [
    {
      foundation: 'communication',
      words: 'Ask partners what they would gain, and put the vision in words that they would use.',
    },
    {
      foundation: 'whole-system',
      words: 'Find something that partners and council both do today, and do it once, together.',
    },
  ],
  // The question is the whole system; other directorates are named in it.
  q18: [
    {
      foundation: 'whole-system',
      words: 'Choose one journey that people make through several agencies, and redraw it together.',
    },
    {
      foundation: 'cross-directorate',
      words: 'Ask every directorate to name its part, and someone who answers for it.',
    },
  ],
};

/** What the foundations suggest where a question shows a gap, most to the point first. */
export function suggestionsFor(questionId: string): readonly Suggestion[] {
  return suggestions[questionId] ?? [];
}

/** @throws RangeError for an id that is none of the seven */
export function findFoundation(id: FoundationId): Foundation {
  const foundation = foundations.find((candidate) => candidate.id === id);
  if (!foundation) throw new RangeError(`There is no foundation "${id}".`);
  return foundation;
}
