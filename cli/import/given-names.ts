/** Whether somebody is known to be a woman or a man: nothing is known of most names. */
export type Gender = 'female' | 'male';

const female = new Set(
  (
    'lena nina ilse nora vera lara clara marta petra heidi inga karin birgit sabine mary anna anne ann maria marie margaret elizabeth susan sarah sara linda barbara patricia jennifer jessica karen nancy ' +
    'lisa betty helen sandra donna carol ruth sharon michelle laura kimberly deborah amy angela melissa rebecca ' +
    'stephanie kathleen christine catherine katherine kate emma olivia sophia sophie isabella charlotte amelia emily hannah ' +
    'alice rachel rosa julia julie diana jane janet joan judith heather theresa teresa victoria hillary ivanka melania ' +
    'nicola ursula olena olha oksana iryna natalia nataliya kateryna svetlana tatiana yulia anastasia daria mira ' +
    'eva elena irina ingrid astrid greta freya fatima aisha amina leila layla yasmin priya claudia giorgia francesca lucia ' +
    'carmen sofia martha kellyanne loretta elaine claire clare megan meghan kamala condoleezza marine christina'
  ).split(' '),
);
const male = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
    'steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary ' +
    'nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis ' +
    'jerry tyler aaron henry peter adam nathan douglas keir boris tony gordon nigel rishi barack joe bernie mike vladimir ' +
    'volodymyr dmytro oleksandr oleksiy sergei serhiy andriy mykola viktor yuri juri ivan igor anton petro pavlo taras emmanuel ' +
    'olaf lars sven erik johan karl hans klaus jose juan carlos luis miguel pedro antonio mohammed muhammad ahmed ali omar hassan ' +
    'ibrahim mahmoud abdul recep xi narendra shinzo marco giuseppe matteo jean pierre francois louis rex ted newt rudy elon harry ' +
    'simon alan martin philip ian neil graham stuart colin trevor jim tim tom bill bob dan ken ben sam max leo'
  ).split(' '),
);

const femaleTitles =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|baroness|duchess|madam|sister|congresswoman|spokeswoman|chairwoman|mother|wife|daughter|actress|businesswoman)\.?$/;
const maleTitles =
  /^(?:mr|sir|lord|king|prince|baron|duke|father|brother|congressman|spokesman|chairman|husband|son|actor|businessman)\.?$/;

/** What a given name says. */
export function genderOfName(given: string): Gender | undefined {
  const name = given.toLowerCase();
  return female.has(name) ? 'female' : male.has(name) ? 'male' : undefined;
}

/** What a title or a role says: “Dame”, “spokeswoman”. */
export function genderOfTitle(word: string): Gender | undefined {
  const title = word.toLowerCase();
  return femaleTitles.test(title) ? 'female' : maleTitles.test(title) ? 'male' : undefined;
}
