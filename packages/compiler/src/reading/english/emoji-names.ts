/** Names of the emoji that people use most, in few words. */

// prettier-ignore
const LIST = `
😀 grinning face|😃 grinning face with big eyes|😄 grinning face with smiling eyes|😁 beaming face|😆 grinning squinting face
😅 grinning face with sweat|🤣 rolling on the floor laughing|😂 face with tears of joy|🙂 slightly smiling face|🙃 upside-down face
🫠 melting face|😉 winking face|😊 smiling face with smiling eyes|😇 smiling face with halo|🥰 smiling face with hearts
😍 smiling face with heart eyes|🤩 star-struck|😘 face blowing a kiss|😗 kissing face|☺ smiling face|😚 kissing face with closed eyes
🥲 smiling face with tear|😋 face savoring food|😛 face with tongue|😜 winking face with tongue|🤪 zany face|😝 squinting face with tongue
🤑 money-mouth face|🤗 hugging face|🤭 face with hand over mouth|🤫 shushing face|🤔 thinking face|🫡 saluting face|🤐 zipper-mouth face
🤨 face with raised eyebrow|😐 neutral face|😑 expressionless face|😶 face without mouth|😏 smirking face|😒 unamused face
🙄 face with rolling eyes|😬 grimacing face|🤥 lying face|😌 relieved face|😔 pensive face|😪 sleepy face|🤤 drooling face|😴 sleeping face
😷 face with medical mask|🤒 face with thermometer|🤕 face with head-bandage|🤢 nauseated face|🤮 vomiting face|🤧 sneezing face
🥵 hot face|🥶 cold face|🥴 woozy face|😵 dizzy face|🤯 exploding head|🤠 cowboy face|🥳 partying face|😎 smiling face with sunglasses
🤓 nerd face|🧐 face with monocle|😕 confused face|😟 worried face|🙁 slightly frowning face|☹ frowning face|😮 face with open mouth
😲 astonished face|😳 flushed face|🥺 pleading face|😦 frowning face with open mouth|😨 fearful face|😰 anxious face with sweat
😥 sad but relieved face|😢 crying face|😭 loudly crying face|😱 face screaming in fear|😞 disappointed face|😓 downcast face with sweat
😩 weary face|😫 tired face|🥱 yawning face|😤 face with steam from nose|😡 enraged face|😠 angry face|🤬 face with symbols on mouth
😈 smiling face with horns|👿 angry face with horns|💀 skull|💩 pile of poo|🤡 clown face|👻 ghost|👽 alien|🤖 robot|😺 grinning cat|🙈 see-no-evil monkey
🙉 hear-no-evil monkey|🙊 speak-no-evil monkey|💋 kiss mark|💌 love letter|💘 heart with arrow|💖 sparkling heart|💗 growing heart
💓 beating heart|💕 two hearts|💔 broken heart|❤ red heart|🧡 orange heart|💛 yellow heart|💚 green heart|💙 blue heart|💜 purple heart
🖤 black heart|🤍 white heart|🤎 brown heart|🩷 pink heart|♥ heart|💯 hundred points|💢 anger symbol|💥 collision|💫 dizzy|💦 sweat droplets|💨 dashing away
💣 bomb|💬 speech bubble|💭 thought bubble|💤 sleeping|👋 waving hand|✋ raised hand|👌 okay hand|🤌 pinched fingers|✌ victory hand|🤞 crossed fingers
🤟 love-you gesture|🤘 sign of the horns|🤙 call me hand|👈 pointing left|👉 pointing right|👆 pointing up|👇 pointing down|☝ pointing up
👍 thumbs up|👎 thumbs down|✊ raised fist|👊 fist bump|👏 clapping hands|🙌 raising hands|🫶 heart hands|🤝 handshake|🙏 folded hands
✍ writing hand|💅 nail polish|💪 flexed biceps|🧠 brain|👀 eyes|👁 eye|👅 tongue|👶 baby|👦 boy|👧 girl|🧑 person|👨 man|👩 woman|👴 old man|👵 old woman
🙋 person raising hand|🤦 person facepalming|🤷 person shrugging|🙇 person bowing|💁 person tipping hand|🚶 person walking|🏃 person running|💃 woman dancing|🕺 man dancing|👪 family
🐶 dog face|🐱 cat face|🐭 mouse face|🐰 rabbit face|🦊 fox|🐻 bear|🐼 panda|🦁 lion|🐮 cow face|🐷 pig face|🐸 frog|🐵 monkey face|🐔 chicken|🐧 penguin|🐦 bird
🦄 unicorn|🐝 honeybee|🦋 butterfly|🐢 turtle|🐍 snake|🐙 octopus|🐬 dolphin|🐳 whale|🐟 fish|🐘 elephant|🐾 paw prints|🐕 dog|🐈 cat|🦀 crab|🐴 horse face
🌹 rose|🌸 cherry blossom|🌻 sunflower|🌷 tulip|💐 bouquet|🌱 seedling|🌲 evergreen tree|🌳 tree|🌴 palm tree|🌵 cactus|🍀 four-leaf clover|🍁 maple leaf|🍂 fallen leaf
🍎 red apple|🍌 banana|🍉 watermelon|🍇 grapes|🍓 strawberry|🍑 peach|🍒 cherries|🍋 lemon|🥑 avocado|🍆 eggplant|🌽 corn|🥕 carrot|🍞 bread|🧀 cheese
🍔 hamburger|🍟 french fries|🍕 pizza|🌭 hot dog|🌮 taco|🍣 sushi|🍜 noodles|🍦 ice cream|🍩 doughnut|🍪 cookie|🎂 birthday cake|🍰 cake|🍫 chocolate bar
☕ coffee|🍵 tea|🍺 beer|🍻 clinking beer mugs|🍷 wine glass|🥂 clinking glasses|🍾 champagne bottle|🍸 cocktail|🍽 plate with cutlery
🌍 globe|🌎 globe|🌏 globe|🌐 globe|🗺 world map|🏔 mountain|🏖 beach|🏝 desert island|🏠 house|🏡 house with garden|🏢 office building|🏥 hospital|🏫 school
🚗 car|🚕 taxi|🚌 bus|🚲 bicycle|🚆 train|✈ airplane|🚀 rocket|🚢 ship|⛵ sailboat|🛑 stop sign|🚨 police light|⚓ anchor|🛸 flying saucer
⌚ watch|⏰ alarm clock|⏳ hourglass|⌛ hourglass|🌙 crescent moon|🌕 full moon|☀ sun|🌞 sun with face|⭐ star|🌟 glowing star|🌈 rainbow|☁ cloud|⛅ sun behind cloud
🌧 cloud with rain|⛈ thunderstorm|⚡ lightning|❄ snowflake|⛄ snowman|☃ snowman|🔥 fire|💧 droplet|🌊 wave|☔ umbrella|☂ umbrella|✨ sparkles
🎃 jack-o'-lantern|🎄 Christmas tree|🎅 Santa Claus|🎆 fireworks|🎇 sparkler|🎈 balloon|🎉 party popper|🎊 confetti ball|🎁 wrapped gift|🎀 ribbon|🎓 graduation cap
🏆 trophy|🥇 gold medal|🥈 silver medal|🥉 bronze medal|🏅 medal|⚽ soccer ball|🏀 basketball|🏈 football|⚾ baseball|🎾 tennis ball|🎮 video game|🎯 bullseye|🎲 game die
🎨 artist palette|🎬 clapper board|🎤 microphone|🎧 headphones|🎵 musical note|🎶 musical notes|🎸 guitar|🎹 piano keyboard|🎺 trumpet|🥁 drum
👑 crown|💍 ring|💎 gem|👓 glasses|🕶 sunglasses|👕 t-shirt|👗 dress|👟 running shoe|👠 high-heeled shoe|🎒 backpack|💄 lipstick
📱 mobile phone|📞 telephone|☎ telephone|💻 laptop|🖥 desktop computer|⌨ keyboard|🖱 computer mouse|💾 floppy disk|📷 camera|📸 camera with flash|🎥 movie camera|📺 television
🔋 battery|💡 light bulb|🔦 flashlight|📚 books|📖 open book|📝 memo|✏ pencil|🖊 pen|📌 pushpin|📍 round pushpin|📎 paperclip|✂ scissors|📅 calendar|📆 calendar
📈 rising chart|📉 falling chart|📊 bar chart|📁 folder|📂 open folder|📄 document|📋 clipboard|🗑 wastebasket|🔒 locked|🔓 unlocked|🔑 key|🔨 hammer|🔧 wrench|🛠 hammer and wrench|⚙ gear
⚖ scales|🔗 link|🧪 test tube|🔬 microscope|🔭 telescope|💊 pill|💉 syringe|🩺 stethoscope|🧬 D N A|🚪 door|🛏 bed|🧹 broom|🛒 shopping cart|💰 money bag|💵 dollar bill|💸 money with wings|💳 credit card
✉ envelope|📧 e-mail|📨 incoming envelope|📩 envelope with arrow|📦 package|📬 mailbox|🗳 ballot box|📢 loudspeaker|📣 megaphone|🔔 bell|🔕 bell with slash|🔊 loudspeaker|🔇 muted
🔍 magnifying glass|🔎 magnifying glass|⚠ warning|🚫 prohibited|⛔ no entry|❌ cross mark|❎ cross mark|✅ check mark|❓ question mark|❔ question mark|❗ exclamation mark|❕ exclamation mark|💲 dollar sign
➕ plus|➖ minus|➗ divided by|✖ times|♻ recycling symbol|♾ infinity|🔄 arrows in a circle|🔁 repeat|🔙 back arrow|🔝 top arrow|🆕 new|🆓 free|🆗 okay|🆘 S O S|ℹ information|🔴 red circle|🟠 orange circle|🟡 yellow circle
🟢 green circle|🔵 blue circle|🟣 purple circle|⚫ black circle|⚪ white circle|🟥 red square|🟩 green square|🟦 blue square|🟨 yellow square|⬛ black square|⬜ white square|🔶 orange diamond|🔷 blue diamond|🔺 red triangle
🏁 checkered flag|🚩 red flag|🏴 black flag|🏳 white flag|👮 police officer|🕵 detective|👷 construction worker|🤴 prince|👸 princess|🦸 superhero|🧙 mage|🧚 fairy|🧛 vampire|🧟 zombie|🧜 merperson
⬆ up arrow|⬇ down arrow|⬅ left arrow|➡ right arrow|▶ play button|⏸ pause button|⏹ stop button|⏭ next button|⏮ previous button|🕐 clock|🫂 people hugging|🥹 face holding back tears|🫣 peeking face|🤺 fencer|🏊 swimmer|🚴 cyclist|🧘 person in lotus position
❤‍🔥 heart on fire|❤‍🩹 mending heart|🏳‍🌈 rainbow flag|🏳‍⚧ transgender flag|🏴‍☠ pirate flag|😶‍🌫 face in clouds|😮‍💨 face exhaling|😵‍💫 face with spiral eyes|👁‍🗨 eye in speech bubble
👩‍💻 woman technologist|👨‍💻 man technologist|🧑‍💻 technologist|👩‍🚀 woman astronaut|👨‍🚀 man astronaut|🧑‍🚀 astronaut|👩‍🏫 woman teacher|👨‍🏫 man teacher|🧑‍🏫 teacher|👩‍⚕ woman health worker|👨‍⚕ man health worker
👩‍🔬 woman scientist|👨‍🔬 man scientist|👩‍🍳 woman cook|👨‍🍳 man cook|👩‍🎓 woman student|👨‍🎓 man student|👨‍👩‍👧 family|👨‍👩‍👦 family|👨‍👩‍👧‍👦 family|👩‍👩‍👧 family|👨‍👨‍👦 family|👩‍❤‍👨 couple with heart|🐻‍❄ polar bear|🐕‍🦺 service dog|🎅 Santa Claus
`

/** Without variation selectors, skin tones and the signs of gender. */
export const EMOJI_NAMES: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split(/[|\n]/)
    .map((entry) => {
      const at = entry.indexOf(' ')
      return [entry.slice(0, at), entry.slice(at + 1)]
    }),
)
