const engine = VoiceSoundboard.createVoiceEngine()
const text = document.querySelector('#text')
document.querySelector('#speak').onclick = async () => (await engine).speak(text.value)
