// What a shop's own script does: it says who is signed in, and at signing out it takes the chat off and ends the conversation.
(window.Lumen ||= []).push(['identify', document.currentScript.dataset.token]);
document.addEventListener('submit', event => {
  if (event.target.id === 'sign-out') (window.Lumen ||= []).push(['shutdown']);
});
