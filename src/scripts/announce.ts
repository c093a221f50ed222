const place = document.createElement('p');
place.className = 'vh';
place.setAttribute('role', 'status');
document.body.append(place);

/** Says to those who hear the page what those who see it can see. */
export function announce(words: string): void {
  place.textContent = words;
  setTimeout(() => {
    // Said again, the same words are a change only if they were gone.
    if (place.textContent === words) place.textContent = '';
  }, 3000);
}
