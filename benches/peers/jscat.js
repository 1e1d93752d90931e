// jsCAT: EAP of some persons, and adaptive tests. Arguments: the folder of the data.
const fs = require('fs');
const path = require('path');
const { Cat } = require('@bdelab/jscat');

const data = process.argv[2];
const bytes = (name, count) => {
  const file = fs.openSync(path.join(data, name));
  const buffer = Buffer.alloc(count);
  fs.readSync(file, buffer, 0, count, 0);
  return buffer;
};
const items = (name) =>
  fs.readFileSync(path.join(data, `${name}.csv`), 'utf8').trim().split('\n').slice(1).map((line, id) => {
    const [a, b, c] = line.split(',').map(Number);
    return { id, a, b, c, d: 1 };
  });
const settings = {
  method: 'eap', itemSelect: 'MFI', nStartItems: 0, theta: 0,
  minTheta: -6, maxTheta: 6, priorDist: 'norm', priorPar: [0, 1],
};
const row = (...columns) => console.log(columns.join('\t'));
// Rates by the clock and on a processor.
const rates = (count, run) => {
  const start = process.hrtime.bigint();
  const before = process.cpuUsage();
  run();
  const clock = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(before);
  return [clock, (used.user + used.system) / 1e6].map((time) => (count / time).toExponential(4));
};

const persons = 100;
const zetas = items('complete');
const table = bytes('complete.u8', persons * zetas.length);
const ours = new Float64Array(bytes('complete.eap', persons * 8).buffer.slice(0, persons * 8));
let most = 0;
const scoring = rates(persons, () => {
  for (let person = 0; person < persons; person++) {
    const cat = new Cat(settings);
    const answers = Array.from(table.subarray(person * zetas.length, (person + 1) * zetas.length));
    cat.updateAbilityEstimate(zetas, answers);
    most = Math.max(most, Math.abs(cat.theta - ours[person]));
  }
});
row('EAP complete 1000000', `jsCAT (${persons})`, ...scoring, 'persons/s',
  `most off ours ${most.toExponential(1)}`);

const simulees = 100;
const bank = items('bank');
const truths = new Float64Array(bytes('abilities.f64', simulees * 8).buffer.slice(0, simulees * 8));
let length = 0;
let square = 0;
const simulating = rates(simulees, () => {
  for (const truth of truths) {
    const cat = new Cat(settings);
    let remaining = bank;
    let asked = 0;
    while (asked < 20 && (asked === 0 || cat.seMeasurement > 0.35)) {
      const found = cat.findNextItem(remaining);
      remaining = found.remainingStimuli;
      const item = found.nextStimulus;
      const right = Math.random() < 1 / (1 + Math.exp(-item.a * (truth - item.b)));
      cat.updateAbilityEstimate(item, right ? 1 : 0);
      asked += 1;
    }
    length += asked / simulees;
    square += (cat.theta - truth) ** 2 / simulees;
  }
});
row('adaptive tests, bank of 120', `jsCAT (${simulees})`, ...simulating, 'simulees/s',
  `${length.toFixed(2)} items, RMSE ${Math.sqrt(square).toFixed(4)}; stops on 1/√I`);
