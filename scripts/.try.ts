import { readContent } from '#scripts/read-content.ts';
import { checkCard } from '#app/features/models/card-rules.ts';
const { cards } = readContent('data');
for (let r=0;r<3;r++){const t = performance.now(); for (let i = 0; i < 20; i++) for (const { card } of cards) checkCard(card); console.log('ms per card', (performance.now() - t) / 40);}
const t2 = performance.now(); readContent('data'); console.log('readContent ms', performance.now() - t2);
