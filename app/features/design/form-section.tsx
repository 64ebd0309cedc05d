import { DesignSection, Specimen, SpecimenRow } from './specimen.tsx';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { ChoiceGroup } from '#app/components/choices.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { SearchField } from '#app/components/search-field.tsx';
import { SelectField, TextArea, TextField } from '#app/components/text-field.tsx';

export function ButtonSection() {
  return (
    <DesignSection
      id="buttons"
      heading="Buttons"
      lead="One primary button a page at most. A button is never disabled, as on GOV.UK: one that does nothing does not say why, and is hard to see. It is always there, and the answer to pressing it says what is missing."
    >
      <SpecimenRow>
        <Specimen name="Primary">
          <Button type="button">Save and continue</Button>
        </Specimen>
        <Specimen name="Secondary">
          <Button type="button" kind="secondary">
            Add another finding
          </Button>
        </Specimen>
        <Specimen name="Link that is a next step">
          <ButtonLink to="#buttons">Suggest a change</ButtonLink>
        </Specimen>
        <Specimen name="Secondary, as link">
          <ButtonLink to="#buttons" kind="secondary">
            One-page briefing
          </ButtonLink>
        </Specimen>
        <Specimen name="With focus (a picture of it)">
          <span className="focus-shown">
            <Button type="button">Save and continue</Button>
          </span>
        </Specimen>
        <Specimen name="Long words">
          <Button type="button" kind="secondary">
            Withdraw this submission and have everything that was sent with it deleted
          </Button>
        </Specimen>
      </SpecimenRow>
    </DesignSection>
  );
}

const yearError = 'Enter the year that the prices are of, such as 2024';
const textError = 'Say in a sentence or two what was found';
const reachError = 'Choose how far you read it, or “I did not see it”';
const outcomeError = 'Choose at least one outcome, or “We do not know”';

export function FieldSection() {
  return (
    <DesignSection
      id="fields"
      heading="Fields"
      lead="The label says what is asked, the hint how to answer, the error what to do. What was typed is kept. There are no placeholders: they go as soon as one types."
    >
      <SpecimenRow>
        <Specimen name="Text field, at rest">
          <TextField id="field-rest" label="Name of the model" autoComplete="off" />
        </Specimen>
        <Specimen name="With hint, filled in">
          <TextField
            id="field-filled"
            label="Name of the model"
            hint="The name that most people use. Others can be added next."
            defaultValue="Shared Lives"
            autoComplete="off"
          />
        </Specimen>
        <Specimen name="With focus (a picture of it)">
          <div className="focus-shown">
            <TextField id="field-focus" label="Name of the model" autoComplete="off" />
          </div>
        </Specimen>
        <Specimen name="Short, with error">
          <TextField
            id="field-error"
            label="Price year"
            hint="Of the money, not of the report"
            error={yearError}
            defaultValue="about 2019"
            length="short"
            inputMode="numeric"
            autoComplete="off"
          />
        </Specimen>
        <Specimen name="Long label and hint">
          <TextField
            id="field-long"
            label="The organisation that you are submitting this for, by the name that it is registered under"
            hint="If it goes by another name in one part of the country, give the name that commissioners there would search for, and put the other in the next question."
            autoComplete="off"
          />
        </Specimen>
        <Specimen name="Select">
          <SelectField id="select-rest" label="Stage" defaultValue="several">
            <option value="pilot">Pilot</option>
            <option value="several">Several places</option>
            <option value="national">National</option>
          </SelectField>
        </Specimen>
        <Specimen name="Text area">
          <TextArea id="area-rest" label="What was found" hint="One finding; add others afterwards." />
        </Specimen>
        <Specimen name="Text area, with error">
          <TextArea id="area-error" label="What was found" error={textError} />
        </Specimen>
        <Specimen name="Select, with error">
          <SelectField id="select-error" label="Stage" error="Choose a stage" defaultValue="">
            <option value="">Choose one</option>
            <option value="pilot">Pilot</option>
          </SelectField>
        </Specimen>
      </SpecimenRow>
      <SpecimenRow>
        <Specimen name="Radio buttons">
          <ChoiceGroup
            type="radio"
            id="radio-rest"
            name="radio-rest"
            legend="Who carried out the study?"
            options={[
              { value: 'independent', label: 'People independent of the model', hint: 'A university, say' },
              { value: 'own', label: 'The people who run it' },
              { value: 'unknown', label: 'We do not know' },
            ]}
            chosen={['own']}
          />
        </Specimen>
        <Specimen name="Radio buttons, with error">
          <ChoiceGroup
            type="radio"
            id="radio-error"
            name="radio-error"
            legend="How far did you read the report?"
            error={reachError}
            options={[
              { value: 'whole', label: 'The whole of it' },
              { value: 'part', label: 'A part, or its summary' },
              { value: 'not-seen', label: 'I did not see it' },
            ]}
          />
        </Specimen>
        <Specimen name="Checkboxes">
          <ChoiceGroup
            type="checkbox"
            id="boxes-rest"
            name="boxes-rest"
            legend="Who is it for?"
            hint="Choose all that apply"
            options={[
              { value: 'older', label: 'Older people' },
              { value: 'learning', label: 'People with a learning disability' },
              {
                value: 'long',
                label:
                  'Young people who are leaving care, and those who have left it and are not yet settled anywhere',
              },
            ]}
            chosen={['older', 'learning']}
          />
        </Specimen>
        <Specimen name="Checkboxes, with error">
          <ChoiceGroup
            type="checkbox"
            id="boxes-error"
            name="boxes-error"
            legend="Which outcomes did it look at?"
            error={outcomeError}
            options={[
              { value: 'lonely', label: 'Less loneliness' },
              { value: 'home', label: 'Living at home for longer' },
              { value: 'unknown', label: 'We do not know' },
            ]}
          />
        </Specimen>
      </SpecimenRow>
      <Specimen name="Error summary: first on the page, takes the focus as it comes, leads to each control">
        <ErrorSummary
          takesFocus={false}
          errors={[
            { id: 'field-error', message: yearError },
            { id: 'area-error', message: textError },
            { id: 'radio-error', message: reachError },
            { id: 'boxes-error', message: outcomeError },
          ]}
        />
      </Specimen>
      <SpecimenRow>
        <Specimen name="Search, empty">
          <SearchField
            id="search-empty"
            label="Search models"
            hint="A name, a kind of person, a place or a problem"
          />
        </Specimen>
        <Specimen name="Search, with words">
          <SearchField id="search-filled" label="Search these models" defaultValue="company for my dad" />
        </Specimen>
      </SpecimenRow>
    </DesignSection>
  );
}
