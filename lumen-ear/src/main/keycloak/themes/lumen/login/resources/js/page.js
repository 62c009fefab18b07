import { checkAuthSession, startSessionPolling } from './authChecker.js';

const { show, hide, elsewhere, session } = document.body.dataset;

for (const button of document.querySelectorAll('.reveal')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    button.setAttribute('aria-label', shown ? hide : show);
    button.firstElementChild.classList.toggle('shut', shown);
  });
}

// A second press would send the form twice, and the second is refused as out of date.
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'true';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// The address to stand here after a form was sent, so that loading the page again does not send it again.
const remark = [...document.head.childNodes].find((node) => node.nodeType === Node.COMMENT_NODE && node.data.includes('replaceState'));
const here = remark?.data.match(/"(https?:[^"]+)"\)/)?.[1];
if (here) {
  history.replaceState({}, '', here);
}

if (elsewhere) {
  startSessionPolling(elsewhere);
}
if (session) {
  checkAuthSession(session);
}
