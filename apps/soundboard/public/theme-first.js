// Runs before the first paint, so that a chosen theme never flashes in the other one. `src/theme.ts` owns the choice.
{
  const theme = localStorage.getItem('voice-soundboard:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
}
