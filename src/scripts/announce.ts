/** Its role is that of a status. */
const place = document.createElement('p');
place.role = 'status';
place.className = 'vh';
document.body.append(place);

/** Says to those who hear the page what those who see it can see. The same words again are a change by a space. */
export function announce(words: string): void {
  place.textContent = place.textContent === words ? `${words} ` : words;
}
