/* eslint-disable */
/**
 * phonemize 2.0.1: the rules for English, without its dictionaries.
 *
 * MIT License
 *
 * Copyright (c) 2025 Hans
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */

var e = Object.defineProperty,
  t = (t, n) => {
    let r = {}
    for (var i in t)
      e(r, i, {
        get: t[i],
        enumerable: !0,
      })
    return (n || e(r, Symbol.toStringTag, { value: 'Module' }), r)
  },
  n = function () {
    return (
      (n =
        Object.assign ||
        function (e) {
          for (var t, n = 1, r = arguments.length; n < r; n++)
            for (var i in ((t = arguments[n]), t)) Object.prototype.hasOwnProperty.call(t, i) && (e[i] = t[i])
          return e
        }),
      n.apply(this, arguments)
    )
  }
function r(e, t, n) {
  if (n || arguments.length === 2)
    for (var r = 0, i = t.length, a; r < i; r++)
      (a || !(r in t)) && ((a ||= Array.prototype.slice.call(t, 0, r)), (a[r] = t[r]))
  return e.concat(a || Array.prototype.slice.call(t))
}
var i = {
  AA: 'ɑ',
  AE: 'æ',
  AH: 'ə',
  AO: 'ɔ',
  AX: 'ə',
  AXR: 'ɚ',
  EH: 'ɛ',
  ER: 'ɝ',
  IH: 'ɪ',
  IY: 'i',
  UH: 'ʊ',
  UW: 'u',
  AW: 'aʊ',
  AY: 'aɪ',
  EY: 'eɪ',
  OW: 'oʊ',
  OY: 'ɔɪ',
  B: 'b',
  D: 'd',
  G: 'ɡ',
  K: 'k',
  P: 'p',
  T: 't',
  DH: 'ð',
  F: 'f',
  HH: 'h',
  S: 's',
  SH: 'ʃ',
  TH: 'θ',
  V: 'v',
  Z: 'z',
  ZH: 'ʒ',
  CH: 'tʃ',
  JH: 'dʒ',
  M: 'm',
  N: 'n',
  NG: 'ŋ',
  EL: 'ɫ',
  L: 'l',
  R: 'ɹ',
  W: 'w',
  Y: 'j',
  TS: 'ts',
  UO: 'uo',
  YE: 'je',
  UAH: 'ua',
  YEN: 'jɛn',
  YAW: 'jaʊ',
  YOW: 'joʊ',
  WAY: 'waɪ',
  UAHN: 'uɑn',
  UE: 'yɛ',
  UY: 'ui',
  UA: 'ua',
  EN: 'ən',
  IN: 'in',
  UN: 'un',
  OE: 'ø',
  AR: 'ɑr',
  HL: 'ħl',
  AB: 'ɑb',
  SAW: 'ɔ',
  KH: 'kʰ',
  PH: 'pʰ',
  NY: 'ɲ',
}
;(n(
  n(
    {},
    Object.fromEntries(
      Object.entries(i).map(function (e) {
        var t = e[0]
        return [e[1], t]
      }),
    ),
  ),
  {
    ʌ: 'AH',
    ɜ: 'ER',
    ɒ: 'AA',
  },
),
  Object.fromEntries(
    Object.entries({
      0: '',
      1: 'ˈ',
      2: 'ˌ',
    }).map(function (e) {
      var t = e[0]
      return [e[1], t]
    }),
  ))
var a = /* @__PURE__ */ new Set([
  'AA',
  'AE',
  'AH',
  'AO',
  'AW',
  'AY',
  'EH',
  'ER',
  'EY',
  'IH',
  'IY',
  'OW',
  'OY',
  'UH',
  'UW',
  'AX',
  'AXR',
])
function o(e) {
  if (!e || typeof e != 'string' || !e.trim()) return ''
  for (
    var t = e.split(/\s+/).filter(function (e) {
        return e.trim()
      }),
      n = [],
      r = [],
      o = -1,
      s = -1,
      c = 0,
      l = t;
    c < l.length;
    c++
  ) {
    var u = l[c],
      d = u.match(/([012])$/)?.[0] || '',
      f = u.replace(/[012]$/, ''),
      p = i[f]
    ;(p ? (n.push(p), r.push(a.has(f))) : (n.push(u), r.push(!1)),
      d === '1' && o < 0 ? (o = n.length - 1) : d === '2' && s < 0 && (s = n.length - 1))
  }
  var m = function (e) {
      for (var t = e; t > 0 && !r[t - 1];) t--
      return t
    },
    h = []
  ;(o >= 0 && h.push([m(o), 'ˈ']),
    s >= 0 && h.push([m(s), 'ˌ']),
    h.sort(function (e, t) {
      return t[0] - e[0]
    }))
  for (var g = 0, _ = h; g < _.length; g++) {
    var v = _[g],
      y = v[0],
      b = v[1]
    n.splice(y, 0, b)
  }
  return n.join('')
}
function s(e) {
  return typeof e.default == 'object' ? e.default : e
}

var c = /* @__PURE__ */ t({ default: () => l }),
  l = /*#__PURE__*/ JSON.parse('{}'),
  u = /* @__PURE__ */ t({ default: () => d }),
  d = /*#__PURE__*/ JSON.parse('{}'),
  f = /* @__PURE__ */ t({ default: () => p }),
  p = /*#__PURE__*/ JSON.parse('{}'),
  m = /* @__PURE__ */ t({ default: () => h }),
  h = /*#__PURE__*/ JSON.parse(
    '{"heads":{"abco":"ˈæbkoʊ","above":"əˈbəv","accu":"ˈækju","ack":"ˈæk","acro":"ˈækɹoʊ","aero":"ˈɛɹoʊ","after":"ˈæftɝ","ahl":"ˈɑɫ","air":"ˈɛɹ","alamo":"ˈæɫəmoʊ","alba":"ˈæɫbə","albert":"ˈæɫbɝt","ale":"ˈeɪɫ","alka":"ˈæɫkə","all":"ˈɔɫ","allen":"ˈæɫən","alley":"ˈæɫi","alma":"ˈɑɫmə","alpha":"ˈæɫfə","altar":"ˈɔɫtɝ","alter":"ˈɔɫtɝ","am":"ˈæm","ambassador":"æmˈbæsədɝ","amherst":"ˈæmɝst","amity":"ˈæmɪti","amster":"ˈæmstɝ","ana":"ˈænə","anchor":"ˈæŋkɝ","angel":"ˈeɪndʒəɫ","angle":"ˈæŋɡəɫ","ankle":"ˈæŋkəɫ","anna":"ˈænə","annan":"ˈænən","ant":"ˈænt","anterior":"ænˈtɪɹiɝ","any":"ˈɛni","anza":"ˈænzə","apple":"ˈæpəɫ","apprentice":"əˈpɹɛntəs","aqua":"ˈækwə","arch":"ˈɑɹtʃ","ard":"ˈɑɹd","arena":"ɝˈinə","arend":"ɝˈɛnd","argo":"ˈɑɹɡoʊ","arm":"ˈɑɹm","arman":"ˈɑɹmən","armen":"ˈɑɹmən","arn":"ˈɑɹn","aron":"ˈɛɹən","arpa":"ˈɑɹpə","arrow":"ˈæɹoʊ","arse":"ˈɑɹs","art":"ˈɑɹt","arter":"ˈɑɹtɝ","ash":"ˈæʃ","ashe":"ˈæʃ","ashen":"ˈæʃən","asia":"ˈeɪʒə","assembly":"əˈsɛmbɫi","astro":"ˈæstɹoʊ","atta":"ˈætə","author":"ˈɔθɝ","auto":"ˈɔtoʊ","aver":"ˈeɪvɝ","awesome":"ˈɔsəm","axel":"ˈæksəɫ","baby":"ˈbeɪbi","back":"ˈbæk","bad":"ˈbæd","bag":"ˈbæɡ","balder":"ˈbɔɫdɝ","ball":"ˈbɔɫ","bam":"ˈbæm","ban":"ˈbæn","banc":"ˈbæŋk","band":"ˈbænd","bang":"ˈbæŋ","bank":"ˈbæŋk","banya":"ˈbænjə","bar":"ˈbɑɹ","barber":"ˈbɑɹbɝ","bard":"ˈbɑɹd","bare":"ˈbɛɹ","bark":"ˈbɑɹk","barn":"ˈbɑɹn","barren":"ˈbæɹən","barry":"ˈbæɹi","bartle":"ˈbɑɹtəɫ","base":"ˈbeɪs","bashful":"ˈbæʃfəɫ","basket":"ˈbæskət","bath":"ˈbæθ","batten":"ˈbætən","batter":"ˈbætɝ","battle":"ˈbætəɫ","bay":"ˈbeɪ","beach":"ˈbitʃ","bead":"ˈbid","bean":"ˈbin","beard":"ˈbɪɹd","beck":"ˈbɛk","bed":"ˈbɛd","bedding":"ˈbɛdɪŋ","bee":"ˈbi","beech":"ˈbitʃ","beef":"ˈbif","beetle":"ˈbitəɫ","bel":"ˈbɛɫ","bell":"ˈbɛɫ","belle":"ˈbɛɫ","belly":"ˈbɛɫi","belt":"ˈbɛɫt","bench":"ˈbɛntʃ","benton":"ˈbɛntən","berg":"ˈbɝɡ","bergen":"ˈbɝɡən","berry":"ˈbɛɹi","besch":"ˈbɛʃ","best":"ˈbɛst","bev":"ˈbɛv","bey":"ˈbeɪ","bick":"ˈbɪk","bicker":"ˈbɪkɝ","bid":"ˈbɪd","bien":"ˈbin","big":"ˈbɪɡ","bigger":"ˈbɪɡɝ","bill":"ˈbɪɫ","bin":"ˈbɪn","birch":"ˈbɝtʃ","bird":"ˈbɝd","birth":"ˈbɝθ","bitter":"ˈbɪtɝ","biz":"ˈbɪz","black":"ˈbɫæk","blanch":"ˈbɫæntʃ","blanken":"ˈbɫæŋkən","blast":"ˈbɫæst","blind":"ˈbɫaɪnd","blitz":"ˈbɫɪts","block":"ˈbɫɑk","blom":"ˈbɫɑm","blood":"ˈbɫəd","bloom":"ˈbɫum","blow":"ˈbɫoʊ","blue":"ˈbɫu","bly":"ˈbɫaɪ","board":"ˈbɔɹd","boat":"ˈboʊt","bob":"ˈbɑb","body":"ˈbɑdi","bogey":"ˈboʊɡi","bohn":"ˈboʊn","boiler":"ˈbɔɪɫɝ","bold":"ˈboʊɫd","bolt":"ˈboʊɫt","bom":"ˈbɑm","bomb":"ˈbɑm","bona":"ˈboʊnə","bon":"ˈbɑn","bond":"ˈbɑnd","bone":"ˈboʊn","book":"ˈbʊk","boom":"ˈbum","boomer":"ˈbumɝ","booster":"ˈbustɝ","boot":"ˈbut","border":"ˈbɔɹdɝ","boren":"ˈbɔɹən","bottle":"ˈbɑtəɫ","bottom":"ˈbɑtəm","bourne":"ˈbɔɹn","bout":"ˈbaʊt","boy":"ˈbɔɪ","bracken":"ˈbɹækən","brad":"ˈbɹæd","braid":"ˈbɹeɪd","brain":"ˈbɹeɪn","brake":"ˈbɹeɪk","bram":"ˈbɹæm","brand":"ˈbɹænd","brandy":"ˈbɹændi","brass":"ˈbɹæs","braun":"ˈbɹɔn","bray":"ˈbɹeɪ","bread":"ˈbɹɛd","break":"ˈbɹeɪk","breast":"ˈbɹɛst","breath":"ˈbɹɛθ","breed":"ˈbɹid","breeze":"ˈbɹiz","brent":"ˈbɹɛnt","brew":"ˈbɹu","brey":"ˈbɹeɪ","brick":"ˈbɹɪk","bride":"ˈbɹaɪd","bridge":"ˈbɹɪdʒ","brief":"ˈbɹif","bright":"ˈbɹaɪt","brill":"ˈbɹɪɫ","brim":"ˈbɹɪm","brin":"ˈbɹɪn","brinker":"ˈbɹɪŋkɝ","brinkman":"ˈbɹɪŋkmən","broad":"ˈbɹɔd","brock":"ˈbɹɑk","brod":"ˈbɹɑd","brom":"ˈbɹɑm","brook":"ˈbɹʊk","brooke":"ˈbɹʊk","broom":"ˈbɹum","brother":"ˈbɹəðɝ","brow":"ˈbɹaʊ","brown":"ˈbɹaʊn","broy":"ˈbɹɔɪ","bruck":"ˈbɹək","brum":"ˈbɹəm","brun":"ˈbɹən","brunt":"ˈbɹənt","brush":"ˈbɹəʃ","buck":"ˈbək","bug":"ˈbəɡ","bulk":"ˈbəɫk","bull":"ˈbʊɫ","bullet":"ˈbʊɫət","bum":"ˈbəm","bumble":"ˈbəmbəɫ","bunt":"ˈbənt","burn":"ˈbɝn","bus":"ˈbəs","bush":"ˈbʊʃ","business":"ˈbɪznəs","butter":"ˈbətɝ","butt":"ˈbət","button":"ˈbətən","buy":"ˈbaɪ","by":"ˈbaɪ","cable":"ˈkeɪbəɫ","cad":"ˈkæd","caddy":"ˈkædi","cal":"ˈkæɫ","calla":"ˈkæɫə","cam":"ˈkæm","cammer":"ˈkæmɝ","camp":"ˈkæmp","can":"ˈkæn","cana":"ˈkænə","candle":"ˈkændəɫ","cann":"ˈkæn","cannon":"ˈkænən","canter":"ˈkæntɝ","cap":"ˈkæp","cape":"ˈkeɪp","car":"ˈkɑɹ","carbon":"ˈkɑɹbən","card":"ˈkɑɹd","care":"ˈkɛɹ","careful":"ˈkɛɹfəɫ","cart":"ˈkɑɹt","case":"ˈkeɪs","cash":"ˈkæʃ","cassel":"ˈkæsəɫ","cast":"ˈkæst","casta":"ˈkæstə","caster":"ˈkæstɝ","castle":"ˈkæsəɫ","cat":"ˈkæt","catch":"ˈkætʃ","cather":"ˈkæðɝ","caul":"ˈkɔɫ","cause":"ˈkɔz","cave":"ˈkeɪv","cay":"ˈkeɪ","cela":"ˈsɛɫə","cell":"ˈsɛɫ","censor":"ˈsɛnsɝ","chad":"ˈtʃæd","chain":"ˈtʃeɪn","chair":"ˈtʃɛɹ","chairman":"ˈtʃɛɹmən","chamber":"ˈtʃeɪmbɝ","cham":"ˈtʃæm","champion":"ˈtʃæmpiən","charge":"ˈtʃɑɹdʒ","charlotte":"ˈʃɑɹɫət","charter":"ˈtʃɑɹtɝ","chart":"ˈtʃɑɹt","chat":"ˈtʃæt","cheap":"ˈtʃip","cheat":"ˈtʃit","check":"ˈtʃɛk","checker":"ˈtʃɛkɝ","cheek":"ˈtʃik","cheer":"ˈtʃɪɹ","cheese":"ˈtʃiz","chem":"ˈkɛm","cherry":"ˈtʃɛɹi","chess":"ˈtʃɛs","chester":"ˈtʃɛstɝ","child":"ˈtʃaɪɫd","china":"ˈtʃaɪnə","chip":"ˈtʃɪp","chit":"ˈtʃɪt","choke":"ˈtʃoʊk","chop":"ˈtʃɑp","christa":"ˈkɹɪstə","christen":"ˈkɹɪsən","chrome":"ˈkɹoʊm","church":"ˈtʃɝtʃ","citi":"ˈsɪti","city":"ˈsɪti","clam":"ˈkɫæm","clamp":"ˈkɫæmp","clap":"ˈkɫæp","clara":"ˈkɫæɹə","clar":"ˈkɫɑɹ","clare":"ˈkɫɛɹ","class":"ˈkɫæs","clay":"ˈkɫeɪ","clear":"ˈkɫɪɹ","clemen":"ˈkɫɛmən","clergy":"ˈkɫɝdʒi","click":"ˈkɫɪk","cliff":"ˈkɫɪf","clink":"ˈkɫɪŋk","clip":"ˈkɫɪp","clot":"ˈkɫɑt","cloud":"ˈkɫaʊd","clover":"ˈkɫoʊvɝ","club":"ˈkɫəb","coast":"ˈkoʊst","cob":"ˈkɑb","cobble":"ˈkɑbəɫ","cock":"ˈkɑk","cocker":"ˈkɑkɝ","code":"ˈkoʊd","cold":"ˈkoʊɫd","cole":"ˈkoʊɫ","collar":"ˈkɑɫɝ","color":"ˈkəɫɝ","come":"ˈkəm","common":"ˈkɑmən","companion":"kəmˈpænjən","compu":"ˈkɑmpju","computer":"kəmˈpjutɝ","concert":"ˈkɑnsɝt","cone":"ˈkoʊn","conservator":"kənˈsɝvətɝ","consul":"ˈkɑnsəɫ","consumer":"kənˈsumɝ","container":"kənˈteɪnɝ","contra":"ˈkɑntɹə","cook":"ˈkʊk","cool":"ˈkuɫ","coon":"ˈkun","cooper":"ˈkupɝ","copper":"ˈkɑpɝ","copy":"ˈkɑpi","cora":"ˈkɔɹə","core":"ˈkɔɹ","corn":"ˈkɔɹn","corner":"ˈkɔɹnɝ","cotton":"ˈkɑtən","council":"ˈkaʊnsəɫ","count":"ˈkaʊnt","counter":"ˈkaʊntɝ","country":"ˈkəntɹi","court":"ˈkɔɹt","cover":"ˈkəvɝ","cow":"ˈkaʊ","crab":"ˈkɹæb","crack":"ˈkɹæk","cracker":"ˈkɹækɝ","craftsman":"ˈkɹæfsmən","crag":"ˈkɹæɡ","craig":"ˈkɹeɪɡ","crank":"ˈkɹæŋk","crap":"ˈkɹæp","crass":"ˈkɹæs","craw":"ˈkɹɔ","cray":"ˈkɹeɪ","cress":"ˈkɹɛs","crest":"ˈkɹɛst","criss":"ˈkɹɪs","cron":"ˈkɹɑn","cronk":"ˈkɹɑŋk","crony":"ˈkɹoʊni","crook":"ˈkɹʊk","cross":"ˈkɹɔs","crow":"ˈkɹoʊ","crown":"ˈkɹaʊn","crum":"ˈkɹəm","crutch":"ˈkɹətʃ","cul":"ˈkəɫ","culver":"ˈkəɫvɝ","cum":"ˈkəm","cumber":"ˈkəmbɝ","cunning":"ˈkənɪŋ","cup":"ˈkəp","curb":"ˈkɝb","currency":"ˈkɝənsi","cut":"ˈkət","cyber":"ˈsaɪbɝ","cy":"ˈsaɪ","dad":"ˈdæd","dae":"ˈdeɪ","dag":"ˈdæɡ","dagen":"ˈdæɡən","dahl":"ˈdɑɫ","dal":"ˈdæɫ","dall":"ˈdɔɫ","dam":"ˈdæm","dame":"ˈdeɪm","dandy":"ˈdændi","danger":"ˈdeɪndʒɝ","danser":"ˈdænsɝ","dar":"ˈdɑɹ","dare":"ˈdɛɹ","dart":"ˈdɑɹt","dash":"ˈdæʃ","data":"ˈdætə","date":"ˈdeɪt","day":"ˈdeɪ","dead":"ˈdɛd","deal":"ˈdiɫ","dealer":"ˈdiɫɝ","dear":"ˈdɪɹ","death":"ˈdɛθ","debt":"ˈdɛt","decision":"dɪˈsɪʒən","dee":"ˈdi","deep":"ˈdip","deer":"ˈdɪɹ","degen":"ˈdɛɡən","dela":"ˈdɛɫə","delft":"ˈdɛɫft","della":"ˈdɛɫə","delta":"ˈdɛɫtə","derry":"ˈdɛɹi","design":"dɪˈzaɪn","desk":"ˈdɛsk","deutsche":"ˈdɔɪtʃ","devil":"ˈdɛvəɫ","dew":"ˈdu","dial":"ˈdaɪəɫ","dic":"ˈdɪk","dick":"ˈdɪk","die":"ˈdaɪ","dill":"ˈdɪɫ","dillen":"ˈdɪɫən","dine":"ˈdaɪn","dinner":"ˈdɪnɝ","dip":"ˈdɪp","director":"daɪˈɹɛktɝ","dish":"ˈdɪʃ","disney":"ˈdɪzni","display":"dɪsˈpɫeɪ","ditto":"ˈdɪtoʊ","dixie":"ˈdɪksi","dock":"ˈdɑk","dog":"ˈdɔɡ","doll":"ˈdɑɫ","dollar":"ˈdɑɫɝ","dom":"ˈdɑm","donny":"ˈdɑni","doo":"ˈdu","door":"ˈdɔɹ","double":"ˈdəbəɫ","dough":"ˈdoʊ","dove":"ˈdəv","down":"ˈdaʊn","drab":"ˈdɹæb","draftsman":"ˈdɹæftsmən","drag":"ˈdɹæɡ","dragon":"ˈdɹæɡən","draw":"ˈdɹɔ","dream":"ˈdɹim","dress":"ˈdɹɛs","drift":"ˈdɹɪft","drill":"ˈdɹɪɫ","drive":"ˈdɹaɪv","drop":"ˈdɹɑp","drug":"ˈdɹəɡ","drum":"ˈdɹəm","dry":"ˈdɹaɪ","dug":"ˈdəɡ","dum":"ˈdəm","dumb":"ˈdəm","dump":"ˈdəmp","dun":"ˈdən","duo":"ˈduoʊ","dura":"ˈdʊɹə","dye":"ˈdaɪ","dyk":"ˈdɪk","ear":"ˈiɹ","early":"ˈɝɫi","earn":"ˈɝn","earth":"ˈɝθ","earthen":"ˈɝθən","east":"ˈist","easter":"ˈistɝ","eber":"ˈɛbɝ","echo":"ˈɛkoʊ","eck":"ˈɛk","eckel":"ˈɛkəɫ","eco":"ˈɛkoʊ","edel":"ˈɛdəɫ","edge":"ˈɛdʒ","editor":"ˈɛdətɝ","eel":"ˈiɫ","egg":"ˈɛɡ","ego":"ˈiɡoʊ","ehren":"ˈɛɹən","eick":"ˈaɪk","eigen":"ˈaɪɡən","eight":"ˈeɪt","ein":"ˈaɪn","ek":"ˈɛk","elco":"ˈɛɫkoʊ","elk":"ˈɛɫk","ella":"ˈɛɫə","ell":"ˈɛɫ","ellen":"ˈɛɫən","elm":"ˈɛɫm","emery":"ˈɛmɝi","endo":"ˈɛndoʊ","engle":"ˈɛŋɡəɫ","english":"ˈɪŋɡɫɪʃ","era":"ˈɛɹə","esch":"ˈɛʃ","esh":"ˈɛʃ","esta":"ˈɛstə","estate":"ɪˈsteɪt","ester":"ˈɛstɝ","ether":"ˈiθɝ","euro":"ˈjuɹoʊ","ever":"ˈɛvɝ","evil":"ˈivəɫ","express":"ɪksˈpɹɛs","eye":"ˈaɪ","face":"ˈfeɪs","fail":"ˈfeɪɫ","fair":"ˈfɛɹ","fairy":"ˈfɛɹi","faithful":"ˈfeɪθfəɫ","falcon":"ˈfæɫkən","fall":"ˈfɔɫ","fan":"ˈfæn","fantasy":"ˈfænəsi","far":"ˈfɑɹ","farber":"ˈfɑɹbɝ","farm":"ˈfɑɹm","farra":"ˈfɑɹə","fass":"ˈfæs","fast":"ˈfæst","father":"ˈfɑðɝ","feather":"ˈfɛðɝ","feder":"ˈfɛdɝ","fee":"ˈfi","feed":"ˈfid","fein":"ˈfaɪn","feld":"ˈfɛɫd","fell":"ˈfɛɫ","fellow":"ˈfɛɫoʊ","fen":"ˈfɛn","fenster":"ˈfɛnstɝ","fern":"ˈfɝn","ferry":"ˈfɛɹi","feuer":"ˈfjuɝ","fiber":"ˈfaɪbɝ","fibre":"ˈfaɪbɝ","field":"ˈfiɫd","fight":"ˈfaɪt","figure":"ˈfɪɡjɝ","file":"ˈfaɪɫ","filter":"ˈfɪɫtɝ","fine":"ˈfaɪn","finger":"ˈfɪŋɡɝ","finkel":"ˈfɪŋkəɫ","fire":"ˈfaɪɝ","fir":"ˈfɝ","firm":"ˈfɝm","first":"ˈfɝst","fisch":"ˈfɪʃ","fish":"ˈfɪʃ","fisher":"ˈfɪʃɝ","five":"ˈfaɪv","flag":"ˈfɫæɡ","flame":"ˈfɫeɪm","flap":"ˈfɫæp","flash":"ˈfɫæʃ","flat":"ˈfɫæt","flax":"ˈfɫæks","fleet":"ˈfɫit","flim":"ˈfɫɪm","flinch":"ˈfɫɪntʃ","flint":"ˈfɫɪnt","flock":"ˈfɫɑk","flood":"ˈfɫəd","floor":"ˈfɫɔɹ","flora":"ˈfɫɔɹə","flow":"ˈfɫoʊ","flower":"ˈfɫaʊɝ","flu":"ˈfɫu","fly":"ˈfɫaɪ","folk":"ˈfoʊk","food":"ˈfud","fool":"ˈfuɫ","foot":"ˈfʊt","fore":"ˈfɔɹ","fort":"ˈfɔɹt","four":"ˈfɔɹ","fox":"ˈfɑks","frame":"ˈfɹeɪm","framing":"ˈfɹeɪmɪŋ","franken":"ˈfɹæŋkən","free":"ˈfɹi","frei":"ˈfɹaɪ","freight":"ˈfɹeɪt","fresh":"ˈfɹɛʃ","fret":"ˈfɹɛt","frey":"ˈfɹeɪ","frog":"ˈfɹɑɡ","front":"ˈfɹənt","frost":"ˈfɹɔst","frown":"ˈfɹaʊn","fruit":"ˈfɹut","fry":"ˈfɹaɪ","full":"ˈfʊɫ","fullen":"ˈfʊɫən","fun":"ˈfən","funder":"ˈfəndɝ","fur":"ˈfɝ","further":"ˈfɝðɝ","gab":"ˈɡæb","gabe":"ˈɡeɪb","gad":"ˈɡæd","gaines":"ˈɡeɪnz","gain":"ˈɡeɪn","gala":"ˈɡæɫə","gall":"ˈɡɔɫ","gallo":"ˈɡæɫoʊ","game":"ˈɡeɪm","gang":"ˈɡæŋ","garth":"ˈɡɑɹθ","gas":"ˈɡæs","gate":"ˈɡeɪt","gay":"ˈɡeɪ","gaz":"ˈɡæz","gear":"ˈɡɪɹ","gem":"ˈdʒɛm","gen":"ˈdʒɛn","general":"ˈdʒɛnɝəɫ","gentle":"ˈdʒɛnəɫ","george":"ˈdʒɔɹdʒ","german":"ˈdʒɝmən","gerry":"ˈdʒɛɹi","gersten":"ˈɡɝstən","get":"ˈɡɛt","ghost":"ˈɡoʊst","gift":"ˈɡɪft","gil":"ˈɡɪɫ","gilder":"ˈɡɪɫdɝ","gillen":"ˈɡɪɫən","gin":"ˈdʒɪn","ginger":"ˈdʒɪndʒɝ","girl":"ˈɡɝɫ","give":"ˈɡɪv","glad":"ˈɡɫæd","glass":"ˈɡɫæs","glaze":"ˈɡɫeɪz","glen":"ˈɡɫɛn","glick":"ˈɡɫɪk","glide":"ˈɡɫaɪd","global":"ˈɡɫoʊbəɫ","goal":"ˈɡoʊɫ","gober":"ˈɡoʊbɝ","god":"ˈɡɑd","gold":"ˈɡoʊɫd","golden":"ˈɡoʊɫdən","goll":"ˈɡɑɫ","golla":"ˈɡɑɫə","good":"ˈɡʊd","gooder":"ˈɡʊdɝ","google":"ˈɡuɡəɫ","goose":"ˈɡus","got":"ˈɡɑt","gott":"ˈɡɑt","gover":"ˈɡəvɝ","governor":"ˈɡəvɝnɝ","graben":"ˈɡɹæbən","grab":"ˈɡɹæb","grama":"ˈɡɹæmə","gran":"ˈɡɹæn","grand":"ˈɡɹænd","grape":"ˈɡɹeɪp","grass":"ˈɡɹæs","grave":"ˈɡɹeɪv","gray":"ˈɡɹeɪ","great":"ˈɡɹeɪt","green":"ˈɡɹin","grey":"ˈɡɹeɪ","grid":"ˈɡɹɪd","grim":"ˈɡɹɪm","grin":"ˈɡɹɪn","grind":"ˈɡɹaɪnd","gross":"ˈɡɹoʊs","ground":"ˈɡɹaʊnd","group":"ˈɡɹup","grub":"ˈɡɹəb","grun":"ˈɡɹən","grund":"ˈɡɹənd","guard":"ˈɡɑɹd","guess":"ˈɡɛs","guest":"ˈɡɛst","guide":"ˈɡaɪd","guild":"ˈɡɪɫd","gulf":"ˈɡəɫf","gum":"ˈɡəm","gun":"ˈɡən","gunny":"ˈɡəni","hack":"ˈhæk","hagen":"ˈheɪɡən","hail":"ˈheɪɫ","hain":"ˈheɪn","hair":"ˈhɛɹ","haith":"ˈheɪθ","half":"ˈhæf","hall":"ˈhɔɫ","halla":"ˈhæɫə","hallen":"ˈhɔɫən","ham":"ˈhæm","hammer":"ˈhæmɝ","hamp":"ˈhæmp","hana":"ˈhænə","han":"ˈhæn","hand":"ˈhænd","handle":"ˈhændəɫ","handy":"ˈhændi","hang":"ˈhæŋ","hanta":"ˈhæntə","hap":"ˈhæp","happen":"ˈhæpən","har":"ˈhɑɹ","harbor":"ˈhɑɹbɝ","hard":"ˈhɑɹd","harden":"ˈhɑɹdən","hardy":"ˈhɑɹdi","hare":"ˈhɛɹ","harsh":"ˈhɑɹʃ","hart":"ˈhɑɹt","harten":"ˈhɑɹtən","hash":"ˈhæʃ","hassen":"ˈhæsən","hat":"ˈhæt","hatch":"ˈhætʃ","hath":"ˈhæθ","have":"ˈhæv","haw":"ˈhɔ","hawk":"ˈhɔk","hay":"ˈheɪ","hazel":"ˈheɪzəɫ","hazle":"ˈheɪzəɫ","head":"ˈhɛd","health":"ˈhɛɫθ","hear":"ˈhiɹ","heart":"ˈhɑɹt","heath":"ˈhiθ","heavy":"ˈhɛvi","hedge":"ˈhɛdʒ","heim":"ˈhaɪm","heir":"ˈɛɹ","heit":"ˈhaɪt","helf":"ˈhɛɫf","hell":"ˈhɛɫ","hellen":"ˈhɛɫən","helm":"ˈhɛɫm","hem":"ˈhɛm","hemp":"ˈhɛmp","hen":"ˈhɛn","herr":"ˈhɛɹ","herz":"ˈhɝz","hey":"ˈheɪ","hide":"ˈhaɪd","high":"ˈhaɪ","hill":"ˈhɪɫ","hillen":"ˈhɪɫən","himmel":"ˈhɪməɫ","hip":"ˈhɪp","hitch":"ˈhɪtʃ","hit":"ˈhɪt","hob":"ˈhɑb","hoch":"ˈhɑk","hock":"ˈhɑk","hodge":"ˈhɑdʒ","hoe":"ˈhoʊ","hoelter":"ˈhoʊɫtɝ","hoff":"ˈhɔf","hog":"ˈhɑɡ","hold":"ˈhoʊɫd","holda":"ˈhoʊɫdə","holder":"ˈhoʊɫdɝ","hollen":"ˈhɑɫən","holler":"ˈhɑɫɝ","holly":"ˈhɑɫi","holt":"ˈhoʊɫt","holy":"ˈhoʊɫi","home":"ˈhoʊm","homo":"ˈhoʊmoʊ","honey":"ˈhəni","honor":"ˈɑnɝ","honour":"ˈɑnɝ","hood":"ˈhʊd","hop":"ˈhɑp","hope":"ˈhoʊp","horn":"ˈhɔɹn","horse":"ˈhɔɹs","hot":"ˈhɑt","hour":"ˈaʊɝ","house":"ˈhaʊs","hover":"ˈhəvɝ","hoy":"ˈhɔɪ","hub":"ˈhəb","huckle":"ˈhəkəɫ","hud":"ˈhəd","huff":"ˈhəf","hug":"ˈhəɡ","hum":"ˈhəm","human":"ˈhjumən","hump":"ˈhəmp","hunch":"ˈhəntʃ","hunt":"ˈhənt","hutch":"ˈhətʃ","hy":"ˈhaɪ","hyper":"ˈhaɪpɝ","hypo":"ˈhaɪpoʊ","ice":"ˈaɪs","immu":"ˈɪmju","in":"ˈɪn","inch":"ˈɪntʃ","industry":"ˈɪndəstɹi","info":"ˈɪnfoʊ","ingle":"ˈɪŋɡəɫ","ink":"ˈɪŋk","inn":"ˈɪn","inner":"ˈɪnɝ","intern":"ˈɪntɝn","intro":"ˈɪntɹoʊ","iron":"ˈaɪɝn","ivan":"ˈaɪvən","jack":"ˈdʒæk","jackson":"ˈdʒæksən","jail":"ˈdʒeɪɫ","james":"ˈdʒeɪmz","jane":"ˈdʒeɪn","jar":"ˈdʒɑɹ","jaw":"ˈdʒɔ","jay":"ˈdʒeɪ","jazz":"ˈdʒæz","jean":"ˈdʒin","jelly":"ˈdʒɛɫi","jet":"ˈdʒɛt","jewel":"ˈdʒuəɫ","jew":"ˈdʒu","jig":"ˈdʒɪɡ","jin":"ˈdʒɪn","john":"ˈdʒɑn","joke":"ˈdʒoʊk","journey":"ˈdʒɝni","joy":"ˈdʒɔɪ","judge":"ˈdʒədʒ","jue":"ˈdʒu","juke":"ˈdʒuk","jump":"ˈdʒəmp","junk":"ˈdʒəŋk","kaiser":"ˈkaɪzɝ","kal":"ˈkæɫ","kalb":"ˈkæɫb","kath":"ˈkæθ","katy":"ˈkeɪti","keep":"ˈkip","kell":"ˈkɛɫ","ken":"ˈkɛn","kenna":"ˈkɛnə","kerr":"ˈkɝ","ketcher":"ˈkɛtʃɝ","ketch":"ˈkɛtʃ","kettle":"ˈkɛtəɫ","key":"ˈki","kick":"ˈkɪk","kid":"ˈkɪd","kill":"ˈkɪɫ","kin":"ˈkɪn","king":"ˈkɪŋ","kit":"ˈkɪt","kitchen":"ˈkɪtʃən","kitz":"ˈkɪts","klan":"ˈkɫæn","klein":"ˈkɫaɪn","knee":"ˈni","knife":"ˈnaɪf","knight":"ˈnaɪt","knit":"ˈnɪt","knock":"ˈnɑk","kohl":"ˈkoʊɫ","kraut":"ˈkɹaʊt","kren":"ˈkɹɛn","krum":"ˈkɹəm","kurz":"ˈkɝz","lace":"ˈɫeɪs","lad":"ˈɫæd","lady":"ˈɫeɪdi","laid":"ˈɫeɪd","lake":"ˈɫeɪk","lam":"ˈɫæm","land":"ˈɫænd","lane":"ˈɫeɪn","lank":"ˈɫæŋk","lap":"ˈɫæp","larch":"ˈɫɑɹtʃ","lark":"ˈɫɑɹk","lash":"ˈɫæʃ","lass":"ˈɫæs","latch":"ˈɫætʃ","lauder":"ˈɫɔdɝ","law":"ˈɫɔ","lawrence":"ˈɫɔɹəns","lay":"ˈɫeɪ","lead":"ˈɫɛd","leader":"ˈɫidɝ","leading":"ˈɫidɪŋ","leaf":"ˈɫif","leap":"ˈɫip","lear":"ˈɫɪɹ","lease":"ˈɫis","leather":"ˈɫɛðɝ","leaven":"ˈɫɛvən","lech":"ˈɫɛk","ledger":"ˈɫɛdʒɝ","lee":"ˈɫi","left":"ˈɫɛft","len":"ˈɫɛn","lenin":"ˈɫɛnən","let":"ˈɫɛt","letter":"ˈɫɛtɝ","levin":"ˈɫɛvɪn","lex":"ˈɫɛks","lichten":"ˈɫɪktən","lien":"ˈɫin","life":"ˈɫaɪf","light":"ˈɫaɪt","lily":"ˈɫɪɫi","lim":"ˈɫɪm","lime":"ˈɫaɪm","lin":"ˈɫɪn","linch":"ˈɫɪntʃ","lind":"ˈɫɪnd","linda":"ˈɫɪndə","line":"ˈɫaɪn","liner":"ˈɫaɪnɝ","lion":"ˈɫaɪən","lip":"ˈɫɪp","little":"ˈɫɪtəɫ","liver":"ˈɫɪvɝ","live":"ˈɫaɪv","load":"ˈɫoʊd","loan":"ˈɫoʊn","lock":"ˈɫɑk","lode":"ˈɫoʊd","lodge":"ˈɫɑdʒ","loft":"ˈɫɔft","log":"ˈɫɔɡ","logger":"ˈɫɑɡɝ","loin":"ˈɫɔɪn","lolli":"ˈɫɑɫi","london":"ˈɫəndən","lone":"ˈɫoʊn","long":"ˈɫɔŋ","longer":"ˈɫɔŋɡɝ","look":"ˈɫʊk","loop":"ˈɫup","loose":"ˈɫus","louder":"ˈɫaʊdɝ","loud":"ˈɫaʊd","louis":"ˈɫui","love":"ˈɫəv","low":"ˈɫoʊ","lowe":"ˈɫoʊ","lowen":"ˈɫoʊən","luck":"ˈɫək","lum":"ˈɫəm","lumber":"ˈɫəmbɝ","luna":"ˈɫunə","lun":"ˈɫən","lunch":"ˈɫəntʃ","lund":"ˈɫənd","lung":"ˈɫəŋ","macro":"ˈmækɹoʊ","mad":"ˈmæd","magda":"ˈmæɡdə","maiden":"ˈmeɪdən","mail":"ˈmeɪɫ","main":"ˈmeɪn","make":"ˈmeɪk","man":"ˈmæn","manda":"ˈmændə","mander":"ˈmændɝ","mango":"ˈmæŋɡoʊ","manner":"ˈmænɝ","maple":"ˈmeɪpəɫ","mar":"ˈmɑɹ","marble":"ˈmɑɹbəɫ","march":"ˈmɑɹtʃ","market":"ˈmɑɹkət","marsh":"ˈmɑɹʃ","marshall":"ˈmɑɹʃəɫ","martins":"ˈmɑɹtɪnz","mary":"ˈmɛɹi","mase":"ˈmeɪz","mash":"ˈmæʃ","mast":"ˈmæst","master":"ˈmæstɝ","match":"ˈmætʃ","matter":"ˈmætɝ","maya":"ˈmaɪə","may":"ˈmeɪ","mcan":"məˈkæn","mckee":"məˈki","meal":"ˈmiɫ","mealy":"ˈmiɫi","mean":"ˈmin","meat":"ˈmit","media":"ˈmidiə","mega":"ˈmɛɡə","mel":"ˈmɛɫ","melt":"ˈmɛɫt","member":"ˈmɛmbɝ","merry":"ˈmɛɹi","message":"ˈmɛsədʒ","met":"ˈmɛt","metal":"ˈmɛtəɫ","metra":"ˈmɛtɹə","meyer":"ˈmaɪɝ","mickel":"ˈmɪkəɫ","mid":"ˈmɪd","middle":"ˈmɪdəɫ","midget":"ˈmɪdʒət","mil":"ˈmɪɫ","mile":"ˈmaɪɫ","milk":"ˈmɪɫk","mill":"ˈmɪɫ","miller":"ˈmɪɫɝ","mince":"ˈmɪns","mind":"ˈmaɪnd","mine":"ˈmaɪn","mini":"ˈmɪni","minute":"ˈmɪnət","mira":"ˈmɪɹə","mir":"ˈmɪɹ","mish":"ˈmɪʃ","mole":"ˈmoʊɫ","molly":"ˈmɑɫi","money":"ˈməni","monkey":"ˈməŋki","month":"ˈmənθ","moo":"ˈmu","moon":"ˈmun","moor":"ˈmʊɹ","moose":"ˈmus","mop":"ˈmɑp","more":"ˈmɔɹ","morgan":"ˈmɔɹɡən","morris":"ˈmɔɹəs","moss":"ˈmɔs","moth":"ˈmɔθ","mother":"ˈməðɝ","motor":"ˈmoʊtɝ","mountain":"ˈmaʊntən","mount":"ˈmaʊnt","mouse":"ˈmaʊs","mouth":"ˈmaʊθ","movie":"ˈmuvi","muddle":"ˈmədəɫ","mud":"ˈməd","muir":"ˈmjʊɹ","multi":"ˈməɫti","musk":"ˈməsk","my":"ˈmaɪ","name":"ˈneɪm","nano":"ˈnænoʊ","naphtha":"ˈnæfθə","nation":"ˈneɪʃən","nav":"ˈnæv","neck":"ˈnɛk","ned":"ˈnɛd","needle":"ˈnidəɫ","neighbor":"ˈneɪbɝ","neighbour":"ˈneɪbɝ","nell":"ˈnɛɫ","neo":"ˈnioʊ","nes":"ˈnɛs","net":"ˈnɛt","nether":"ˈnɛðɝ","never":"ˈnɛvɝ","newly":"ˈnuɫi","nex":"ˈnɛks","next":"ˈnɛks","ney":"ˈneɪ","nick":"ˈnɪk","night":"ˈnaɪt","nit":"ˈnɪt","nix":"ˈnɪks","noble":"ˈnoʊbəɫ","noon":"ˈnun","nor":"ˈnɔɹ","nordic":"ˈnɔɹdɪk","norm":"ˈnɔɹm","north":"ˈnɔɹθ","northern":"ˈnɔɹðɝn","nose":"ˈnoʊz","note":"ˈnoʊt","noth":"ˈnɑθ","nova":"ˈnoʊvə","novo":"ˈnoʊvoʊ","now":"ˈnaʊ","nowa":"ˈnaʊə","nu":"ˈnu","nun":"ˈnən","nursery":"ˈnɝsɝi","nuss":"ˈnəs","nut":"ˈnət","oak":"ˈoʊk","oar":"ˈɔɹ","oat":"ˈoʊt","ober":"ˈoʊbɝ","obst":"ˈɑbst","ocean":"ˈoʊʃən","odd":"ˈɑd","off":"ˈɔf","ogle":"ˈoʊɡəɫ","oil":"ˈɔɪɫ","old":"ˈoʊɫd","olt":"ˈoʊɫt","on":"ˈɑn","one":"ˈwən","op":"ˈɑp","open":"ˈoʊpən","ora":"ˈɔɹə","ori":"ˈɔɹi","oro":"ˈɔɹoʊ","ort":"ˈɔɹt","other":"ˈəðɝ","otter":"ˈɑtɝ","out":"ˈaʊt","outer":"ˈaʊtɝ","over":"ˈoʊvɝ","owner":"ˈoʊnɝ","ox":"ˈɑks","pac":"ˈpæk","pace":"ˈpeɪs","pad":"ˈpæd","page":"ˈpeɪdʒ","pain":"ˈpeɪn","paint":"ˈpeɪnt","pan":"ˈpæn","pang":"ˈpæŋ","pant":"ˈpænt","panty":"ˈpænti","paper":"ˈpeɪpɝ","par":"ˈpɑɹ","para":"ˈpɛɹə","parc":"ˈpɑɹk","parchment":"ˈpɑɹtʃmənt","parent":"ˈpɛɹənt","park":"ˈpɑɹk","parma":"ˈpɑɹmə","part":"ˈpɑɹt","partisan":"ˈpɑɹtəzən","partner":"ˈpɑɹtnɝ","pass":"ˈpæs","passage":"ˈpæsədʒ","patch":"ˈpætʃ","path":"ˈpæθ","patrol":"pəˈtɹoʊɫ","pawn":"ˈpɔn","pay":"ˈpeɪ","pea":"ˈpi","peace":"ˈpis","peach":"ˈpitʃ","pearl":"ˈpɝɫ","pee":"ˈpi","peg":"ˈpɛɡ","pen":"ˈpɛn","pender":"ˈpɛndɝ","penn":"ˈpɛn","penny":"ˈpɛni","pensive":"ˈpɛnsɪv","pent":"ˈpɛnt","pep":"ˈpɛp","pepper":"ˈpɛpɝ","perl":"ˈpɝɫ","petro":"ˈpɛtɹoʊ","pett":"ˈpɛt","petti":"ˈpɛti","pfeffer":"ˈfɛfɝ","pfund":"ˈfənd","phil":"ˈfɪɫ","phone":"ˈfoʊn","picker":"ˈpɪkɝ","pie":"ˈpaɪ","piece":"ˈpis","pier":"ˈpɪɹ","pig":"ˈpɪɡ","pigeon":"ˈpɪdʒən","piggy":"ˈpɪɡi","pillow":"ˈpɪɫoʊ","pin":"ˈpɪn","ping":"ˈpɪŋ","pink":"ˈpɪŋk","pipe":"ˈpaɪp","pit":"ˈpɪt","pitch":"ˈpɪtʃ","place":"ˈpɫeɪs","plain":"ˈpɫeɪn","plam":"ˈpɫæm","plane":"ˈpɫeɪn","plant":"ˈpɫænt","plaster":"ˈpɫæstɝ","plate":"ˈpɫeɪt","play":"ˈpɫeɪ","pleasant":"ˈpɫɛzənt","plow":"ˈpɫaʊ","plum":"ˈpɫəm","ply":"ˈpɫaɪ","pocket":"ˈpɑkət","pock":"ˈpɑk","pole":"ˈpoʊɫ","policy":"ˈpɑɫəsi","pool":"ˈpuɫ","poor":"ˈpuɹ","pop":"ˈpɑp","pope":"ˈpoʊp","port":"ˈpɔɹt","porter":"ˈpɔɹtɝ","post":"ˈpoʊst","pot":"ˈpɑt","poten":"ˈpoʊtən","pott":"ˈpɑt","pound":"ˈpaʊnd","power":"ˈpaʊɝ","praise":"ˈpɹeɪz","premier":"pɹɛˈmɪɹ","press":"ˈpɹɛs","prest":"ˈpɹɛst","prime":"ˈpɹaɪm","prince":"ˈpɹɪns","print":"ˈpɹɪnt","pro":"ˈpɹoʊ","professor":"pɹəˈfɛsɝ","prong":"ˈpɹɔŋ","prop":"ˈpɹɑp","proprietor":"pɹəˈpɹaɪətɝ","proto":"ˈpɹoʊtə","proud":"ˈpɹaʊd","pruden":"ˈpɹudən","prune":"ˈpɹun","psycho":"ˈsaɪkoʊ","pull":"ˈpʊɫ","pulp":"ˈpəɫp","punch":"ˈpəntʃ","pun":"ˈpən","pussy":"ˈpʊsi","put":"ˈpʊt","puzzle":"ˈpəzəɫ","qi":"ˈki","qin":"ˈkɪn","qual":"ˈkwɑɫ","quarter":"ˈkwɔɹtɝ","queen":"ˈkwin","quick":"ˈkwɪk","rabbit":"ˈɹæbət","race":"ˈɹeɪs","rag":"ˈɹæɡ","rah":"ˈɹɑ","rail":"ˈɹeɪɫ","rain":"ˈɹeɪn","rake":"ˈɹeɪk","ram":"ˈɹæm","rape":"ˈɹeɪp","rate":"ˈɹeɪt","rath":"ˈɹæθ","ray":"ˈɹeɪ","raza":"ˈɹæzə","razor":"ˈɹeɪzɝ","reader":"ˈɹidɝ","real":"ˈɹiɫ","red":"ˈɹɛd","reforma":"ɹɪˈfɔɹmə","regen":"ˈɹɛɡən","reh":"ˈɹɛ","rehn":"ˈɹɛn","reich":"ˈɹaɪk","relation":"ɹiˈɫeɪʃən","rem":"ˈɹɛm","rent":"ˈɹɛnt","repair":"ɹɪˈpɛɹ","retro":"ˈɹɛtɹoʊ","rex":"ˈɹɛks","rey":"ˈɹeɪ","rhein":"ˈɹaɪn","rhine":"ˈɹaɪn","rich":"ˈɹɪtʃ","rider":"ˈɹaɪdɝ","ridge":"ˈɹɪdʒ","right":"ˈɹaɪt","rine":"ˈɹaɪn","ring":"ˈɹɪŋ","ritter":"ˈɹɪtɝ","river":"ˈɹɪvɝ","road":"ˈɹoʊd","robo":"ˈɹoʊboʊ","rock":"ˈɹɑk","rod":"ˈɹɑd","rode":"ˈɹoʊd","roe":"ˈɹoʊ","role":"ˈɹoʊɫ","roll":"ˈɹoʊɫ","roller":"ˈɹoʊɫɝ","roof":"ˈɹuf","rook":"ˈɹʊk","root":"ˈɹut","rosa":"ˈɹoʊzə","rose":"ˈɹoʊz","rosen":"ˈɹoʊzən","ross":"ˈɹɑs","roten":"ˈɹoʊtən","roth":"ˈɹɔθ","rotter":"ˈɹɑtɝ","rough":"ˈɹəf","round":"ˈɹaʊnd","rox":"ˈɹɑks","rubber":"ˈɹəbɝ","rubin":"ˈɹubɪn","ruck":"ˈɹək","rule":"ˈɹuɫ","rum":"ˈɹəm","run":"ˈɹən","rund":"ˈɹənd","rush":"ˈɹəʃ","russell":"ˈɹəsəɫ","rut":"ˈɹət","saber":"ˈseɪbɝ","sabre":"ˈseɪbɝ","sac":"ˈsæk","sack":"ˈsæk","saddle":"ˈsædəɫ","safe":"ˈseɪf","saffer":"ˈsæfɝ","sage":"ˈseɪdʒ","sail":"ˈseɪɫ","saint":"ˈseɪnt","salesman":"ˈseɪɫzmən","salt":"ˈsɔɫt","sand":"ˈsænd","sass":"ˈsæs","sauer":"ˈsaʊɝ","saw":"ˈsɔ","say":"ˈseɪ","scape":"ˈskeɪp","scar":"ˈskɑɹ","scatter":"ˈskætɝ","schilt":"ˈʃɪɫt","schimmel":"ˈʃɪməɫ","schoen":"ˈʃoʊn","scholar":"ˈskɑɫɝ","schon":"ˈʃɑn","school":"ˈskuɫ","schwartz":"ˈʃwɔɹts","score":"ˈskɔɹ","scotch":"ˈskɑtʃ","scout":"ˈskaʊt","scrap":"ˈskɹæp","screen":"ˈskɹin","screw":"ˈskɹu","scum":"ˈskəm","scuttle":"ˈskətəɫ","sea":"ˈsi","seal":"ˈsiɫ","search":"ˈsɝtʃ","seat":"ˈsit","second":"ˈsɛkənd","secular":"ˈsɛkjəɫɝ","see":"ˈsi","seed":"ˈsid","seel":"ˈsiɫ","sel":"ˈsɛɫ","select":"səˈɫɛkt","senior":"ˈsinjɝ","service":"ˈsɝvəs","set":"ˈsɛt","settle":"ˈsɛtəɫ","seven":"ˈsɛvən","severe":"səˈvɪɹ","shad":"ˈʃæd","shake":"ˈʃeɪk","sham":"ˈʃæm","shana":"ˈʃænə","shand":"ˈʃænd","shan":"ˈʃæn","shanty":"ˈʃænti","share":"ˈʃɛɹ","sharp":"ˈʃɑɹp","shatter":"ˈʃætɝ","shaw":"ˈʃɔ","shed":"ˈʃɛd","sheep":"ˈʃip","shelby":"ˈʃɛɫbi","shell":"ˈʃɛɫ","sher":"ˈʃɝ","sherr":"ˈʃɛɹ","shew":"ˈʃu","shim":"ˈʃɪm","shin":"ˈʃɪn","ship":"ˈʃɪp","shirt":"ˈʃɝt","shit":"ˈʃɪt","shoe":"ˈʃu","shoo":"ˈʃu","shoot":"ˈʃut","shop":"ˈʃɑp","shore":"ˈʃɔɹ","short":"ˈʃɔɹt","shot":"ˈʃɑt","show":"ˈʃoʊ","showman":"ˈʃoʊmən","shreve":"ˈʃɹiv","shu":"ˈʃu","shum":"ˈʃəm","shut":"ˈʃət","shuttle":"ˈʃətəɫ","shy":"ˈʃaɪ","side":"ˈsaɪd","siege":"ˈsidʒ","sign":"ˈsaɪn","signa":"ˈsɪɡnə","silber":"ˈsɪɫbɝ","silver":"ˈsɪɫvɝ","sim":"ˈsɪm","sin":"ˈsɪn","sind":"ˈsɪnd","sink":"ˈsɪŋk","sit":"ˈsɪt","six":"ˈsɪks","size":"ˈsaɪz","skate":"ˈskeɪt","sketch":"ˈskɛtʃ","skin":"ˈskɪn","skip":"ˈskɪp","skull":"ˈskəɫ","sky":"ˈskaɪ","slap":"ˈsɫæp","slaughter":"ˈsɫɔtɝ","slay":"ˈsɫeɪ","sledge":"ˈsɫɛdʒ","sleep":"ˈsɫip","sling":"ˈsɫɪŋ","slip":"ˈsɫɪp","slow":"ˈsɫoʊ","slug":"ˈsɫəɡ","small":"ˈsmɔɫ","smart":"ˈsmɑɹt","smith":"ˈsmɪθ","smoke":"ˈsmoʊk","snake":"ˈsneɪk","snap":"ˈsnæp","snell":"ˈsnɛɫ","snow":"ˈsnoʊ","soap":"ˈsoʊp","socio":"ˈsoʊsioʊ","soder":"ˈsoʊdɝ","sofa":"ˈsoʊfə","sole":"ˈsoʊɫ","somali":"səˈmɑɫi","some":"ˈsəm","somer":"ˈsəmɝ","son":"ˈsən","song":"ˈsɔŋ","soo":"ˈsu","sound":"ˈsaʊnd","source":"ˈsɔɹs","sousa":"ˈsuzə","south":"ˈsaʊθ","southern":"ˈsəðɝn","soy":"ˈsɔɪ","space":"ˈspeɪs","spa":"ˈspɑ","spade":"ˈspeɪd","spar":"ˈspɑɹ","spartan":"ˈspɑɹtən","speaker":"ˈspikɝ","spear":"ˈspɪɹ","spec":"ˈspɛk","spectra":"ˈspɛktɹə","speech":"ˈspitʃ","speed":"ˈspid","spell":"ˈspɛɫ","spend":"ˈspɛnd","spiel":"ˈspiɫ","spill":"ˈspɪɫ","spit":"ˈspɪt","spitz":"ˈspɪts","sponge":"ˈspəndʒ","sponsor":"ˈspɑnsɝ","sportsman":"ˈspɔɹtsmən","sport":"ˈspɔɹt","spot":"ˈspɑt","spray":"ˈspɹeɪ","spread":"ˈspɹɛd","spring":"ˈspɹɪŋ","springer":"ˈspɹɪŋɝ","spur":"ˈspɝ","spy":"ˈspaɪ","stack":"ˈstæk","stage":"ˈsteɪdʒ","stagger":"ˈstæɡɝ","stag":"ˈstæɡ","stain":"ˈsteɪn","stair":"ˈstɛɹ","stake":"ˈsteɪk","stale":"ˈsteɪɫ","stall":"ˈstɔɫ","stan":"ˈstæn","stand":"ˈstænd","standa":"ˈstændə","stanley":"ˈstænɫi","star":"ˈstɑɹ","starch":"ˈstɑɹtʃ","state":"ˈsteɪt","statesman":"ˈsteɪtsmən","stay":"ˈsteɪ","stead":"ˈstɛd","steak":"ˈsteɪk","steam":"ˈstim","stec":"ˈstɛk","steel":"ˈstiɫ","steen":"ˈstin","steeple":"ˈstipəɫ","steiger":"ˈstaɪɡɝ","stein":"ˈstaɪn","stem":"ˈstɛm","sten":"ˈstɛn","step":"ˈstɛp","stern":"ˈstɝn","steward":"ˈstuɝd","stick":"ˈstɪk","still":"ˈstɪɫ","stil":"ˈstɪɫ","stock":"ˈstɑk","stone":"ˈstoʊn","stony":"ˈstoʊni","stop":"ˈstɑp","storage":"ˈstɔɹədʒ","store":"ˈstɔɹ","story":"ˈstɔɹi","stow":"ˈstoʊ","straight":"ˈstɹeɪt","strait":"ˈstɹeɪt","strange":"ˈstɹeɪndʒ","strangle":"ˈstɹæŋɡəɫ","straw":"ˈstɹɔ","stream":"ˈstɹim","street":"ˈstɹit","strike":"ˈstɹaɪk","string":"ˈstɹɪŋ","strip":"ˈstɹɪp","strom":"ˈstɹɑm","strong":"ˈstɹɔŋ","stubble":"ˈstəbəɫ","stud":"ˈstəd","stum":"ˈstəm","sub":"ˈsəb","suda":"ˈsudə","sugar":"ˈʃʊɡɝ","suit":"ˈsut","sul":"ˈsəɫ","sum":"ˈsəm","summer":"ˈsəmɝ","sun":"ˈsən","sund":"ˈsənd","sunny":"ˈsəni","super":"ˈsupɝ","sur":"ˈsɝ","surf":"ˈsɝf","swamp":"ˈswɑmp","swart":"ˈswɔɹt","sweat":"ˈswɛt","sweep":"ˈswip","sweet":"ˈswit","swim":"ˈswɪm","swine":"ˈswaɪn","switch":"ˈswɪtʃ","sword":"ˈsɔɹd","sym":"ˈsɪm","syn":"ˈsɪn","system":"ˈsɪstəm","table":"ˈteɪbəɫ","tac":"ˈtæk","tad":"ˈtæd","tail":"ˈteɪɫ","tai":"ˈtaɪ","take":"ˈteɪk","talk":"ˈtɔk","tam":"ˈtæm","tambo":"ˈtæmboʊ","tan":"ˈtæn","tandy":"ˈtændi","tangle":"ˈtæŋɡəɫ","tann":"ˈtæn","tant":"ˈtænt","tar":"ˈtɑɹ","tarry":"ˈtɛɹi","task":"ˈtæsk","tat":"ˈtæt","taul":"ˈtɔɫ","taxi":"ˈtæksi","tea":"ˈti","team":"ˈtim","tech":"ˈtɛk","tee":"ˈti","tel":"ˈtɛɫ","tele":"ˈtɛɫə","tell":"ˈtɛɫ","ten":"ˈtɛn","tender":"ˈtɛndɝ","tenn":"ˈtɛn","terror":"ˈtɛɹɝ","texas":"ˈtɛksəs","tex":"ˈtɛks","text":"ˈtɛkst","thai":"ˈtaɪ","thatcher":"ˈθætʃɝ","there":"ˈðɛɹ","thermo":"ˈθɝmoʊ","thick":"ˈθɪk","think":"ˈθɪŋk","thomas":"ˈtɑməs","thorn":"ˈθɔɹn","thorough":"ˈθɝoʊ","thread":"ˈθɹɛd","three":"ˈθɹi","throne":"ˈθɹoʊn","through":"ˈθɹu","throw":"ˈθɹoʊ","thru":"ˈθɹu","thumb":"ˈθəm","thunder":"ˈθəndɝ","thus":"ˈðəs","tide":"ˈtaɪd","tight":"ˈtaɪt","til":"ˈtɪɫ","timber":"ˈtɪmbɝ","time":"ˈtaɪm","tin":"ˈtɪn","tinder":"ˈtɪndɝ","tinsel":"ˈtɪnsəɫ","tip":"ˈtɪp","tipper":"ˈtɪpɝ","tit":"ˈtɪt","title":"ˈtaɪtəɫ","titus":"ˈtaɪtəs","toast":"ˈtoʊst","tod":"ˈtɑd","toe":"ˈtoʊ","toll":"ˈtoʊɫ","tom":"ˈtɑm","tomb":"ˈtum","tool":"ˈtuɫ","tooth":"ˈtuθ","top":"ˈtɑp","torch":"ˈtɔɹtʃ","totten":"ˈtɑtən","touch":"ˈtətʃ","tow":"ˈtoʊ","town":"ˈtaʊn","toy":"ˈtɔɪ","track":"ˈtɹæk","trade":"ˈtɹeɪd","trail":"ˈtɹeɪɫ","tran":"ˈtɹæn","travel":"ˈtɹævəɫ","tray":"ˈtɹeɪ","tread":"ˈtɹɛd","tree":"ˈtɹi","trend":"ˈtɹɛnd","treu":"ˈtɹu","tri":"ˈtɹaɪ","triple":"ˈtɹɪpəɫ","trouble":"ˈtɹəbəɫ","trout":"ˈtɹaʊt","true":"ˈtɹu","trust":"ˈtɹəst","try":"ˈtɹaɪ","tuber":"ˈtubɝ","tuft":"ˈtəft","tug":"ˈtəɡ","tupper":"ˈtəpɝ","turbo":"ˈtɝboʊ","turk":"ˈtɝk","turn":"ˈtɝn","turpen":"ˈtɝpən","turtle":"ˈtɝtəɫ","tut":"ˈtət","tweezer":"ˈtwizɝ","twin":"ˈtwɪn","type":"ˈtaɪp","ultra":"ˈəɫtɹə","um":"ˈəm","under":"ˈəndɝ","union":"ˈjunjən","up":"ˈəp","upper":"ˈəpɝ","user":"ˈjuzɝ","vaca":"ˈvækə","valu":"ˈvæɫju","value":"ˈvæɫju","vanden":"ˈvændən","vander":"ˈvændɝ","vapor":"ˈveɪpɝ","via":"ˈvaɪə","victim":"ˈvɪktəm","video":"ˈvɪdioʊ","viewer":"ˈvjuɝ","view":"ˈvju","vita":"ˈvaɪtə","vocal":"ˈvoʊkəɫ","vogel":"ˈvoʊɡəɫ","voice":"ˈvɔɪs","volley":"ˈvɑɫi","vonder":"ˈvɑndɝ","vox":"ˈvɑks","wad":"ˈwɑd","wag":"ˈwæɡ","wahl":"ˈwɑɫ","wain":"ˈweɪn","waist":"ˈweɪst","wake":"ˈweɪk","wal":"ˈwɔɫ","wald":"ˈwɔɫd","walken":"ˈwɔkən","walk":"ˈwɔk","wall":"ˈwɔɫ","wallen":"ˈwɔɫən","waller":"ˈwɔɫɝ","walt":"ˈwɔɫt","wander":"ˈwɑndɝ","wann":"ˈwɑn","wanna":"ˈwɑnə","war":"ˈwɔɹ","ward":"ˈwɔɹd","ware":"ˈwɛɹ","wash":"ˈwɑʃ","waste":"ˈweɪst","watch":"ˈwɑtʃ","water":"ˈwɔtɝ","watson":"ˈwɑtsən","wave":"ˈweɪv","way":"ˈweɪ","wear":"ˈwɛɹ","weather":"ˈwɛðɝ","web":"ˈwɛb","wed":"ˈwɛd","wedge":"ˈwɛdʒ","wee":"ˈwi","week":"ˈwik","weight":"ˈweɪt","weil":"ˈwaɪɫ","weis":"ˈwaɪs","weld":"ˈwɛɫd","well":"ˈwɛɫ","welter":"ˈwɛɫtɝ","wentz":"ˈwɛnts","west":"ˈwɛst","wester":"ˈwɛstɝ","wet":"ˈwɛt","wetter":"ˈwɛtɝ","what":"ˈhwət","wheel":"ˈhwiɫ","whet":"ˈhwɛt","whip":"ˈhwɪp","whirl":"ˈhwɝɫ","whistle":"ˈhwɪsəɫ","whit":"ˈhwɪt","white":"ˈhwaɪt","whole":"ˈhoʊɫ","whore":"ˈhɔɹ","wicker":"ˈwɪkɝ","wide":"ˈwaɪd","wig":"ˈwɪɡ","wil":"ˈwɪɫ","wilber":"ˈwɪɫbɝ","wild":"ˈwaɪɫd","willa":"ˈwɪɫə","will":"ˈwɪɫ","willen":"ˈwɪɫən","william":"ˈwɪɫjəm","win":"ˈwɪn","wind":"ˈwɪnd","window":"ˈwɪndoʊ","wine":"ˈwaɪn","wing":"ˈwɪŋ","wink":"ˈwɪŋk","winter":"ˈwɪntɝ","wire":"ˈwaɪɝ","wise":"ˈwaɪz","wish":"ˈwɪʃ","wit":"ˈwɪt","witch":"ˈwɪtʃ","wither":"ˈwɪðɝ","wohl":"ˈwoʊɫ","wolf":"ˈwʊɫf","woman":"ˈwʊmən","wonder":"ˈwəndɝ","wood":"ˈwʊd","wool":"ˈwʊɫ","word":"ˈwɝd","work":"ˈwɝk","workman":"ˈwɝkmən","world":"ˈwɝɫd","worm":"ˈwɝm","wrist":"ˈɹɪst","write":"ˈɹaɪt","wunder":"ˈwəndɝ","yard":"ˈjɑɹd","yellow":"ˈjɛɫoʊ","yon":"ˈjɑn","york":"ˈjɔɹk","you":"ˈju","young":"ˈjəŋ","yugo":"ˈjuɡoʊ","yu":"ˈju","yule":"ˈjuɫ","zap":"ˈzæp","zeller":"ˈzɛɫɝ","zen":"ˈzɛn","zip":"ˈzɪp","zsa":"ˈʒɑ","zucker":"ˈzəkɝ"},"tails":{"alone":"əˈɫoʊn","ville":"ˈvɪɫ","tek":"ˈtɛk","men":"ˈmɛn","low":"ˈɫoʊ","jan":"ˈdʒæn","med":"ˈmɛd","loom":"ˈɫum","ode":"ˈoʊd","board":"ˈbɔɹd","ham":"ˈhæm","ridge":"ˈɹɪdʒ","road":"ˈɹoʊd","shire":"ˈʃaɪɹ","stain":"ˈsteɪn","zug":"ˈzəɡ","health":"ˈhɛɫθ","ride":"ˈɹaɪd","comm":"ˈkɑm","tate":"ˈteɪt","tone":"ˈtoʊn","house":"ˈhaʊs","land":"ˈɫænd","ship":"ˈʃɪp","bat":"ˈbæt","lein":"ˈɫin","belle":"ˈbɛɫ","block":"ˈbɫɑk","cock":"ˈkɑk","cox":"ˈkɑks","west":"ˈwɛst","line":"ˈɫaɪn","stein":"ˈstaɪn","nine":"ˈnaɪn","hold":"ˈhoʊɫd","holt":"ˈhoʊɫt","long":"ˈɫɔŋ","star":"ˈstɑɹ","tec":"ˈtɛk","hood":"ˈhʊd","value":"ˈvæɫju","vent":"ˈvɛnt","verse":"ˈvɝs","vest":"ˈvɛst","visor":"ˈvaɪzɝ","cate":"ˈkeɪt","week":"ˈwik","well":"ˈwɛɫ","jet":"ˈdʒɛt","lift":"ˈɫɪft","mar":"ˈmɑɹ","science":"ˈsaɪəns","space":"ˈspeɪs","stat":"ˈstæt","tech":"ˈtɛk","sop":"ˈsɑp","burner":"ˈbɝnɝ","glow":"ˈɡɫoʊ","life":"ˈɫaɪf","math":"ˈmæθ","shock":"ˈʃɑk","taste":"ˈteɪst","tax":"ˈtæks","thought":"ˈθɔt","ache":"ˈeɪk","wal":"ˈwɔɫ","court":"ˈkɔɹt","bank":"ˈbæŋk","cole":"ˈkoʊɫ","culture":"ˈkəɫtʃɝ","born":"ˈbɔɹn","quist":"ˈkwɪst","strand":"ˈstɹænd","mad":"ˈmæd","bag":"ˈbæɡ","base":"ˈbeɪs","boat":"ˈboʊt","borne":"ˈbɔɹn","bus":"ˈbəs","condition":"kənˈdɪʃən","conditioner":"kənˈdɪʃənɝ","craft":"ˈkɹæft","crafts":"ˈkɹæfs","crew":"ˈkɹu","drop":"ˈdɹɑp","fare":"ˈfɛɹ","field":"ˈfiɫd","flow":"ˈfɫoʊ","foil":"ˈfɔɪɫ","fone":"ˈfoʊn","force":"ˈfɔɹs","frame":"ˈfɹeɪm","freight":"ˈfɹeɪt","hart":"ˈhɑɹt","head":"ˈhɛd","lifter":"ˈɫɪftɝ","liner":"ˈɫaɪnɝ","link":"ˈɫɪŋk","lock":"ˈɫɑk","mail":"ˈmeɪɫ","plane":"ˈpɫeɪn","port":"ˈpɔɹt","porter":"ˈpɔɹtɝ","power":"ˈpaʊɝ","share":"ˈʃɛɹ","speed":"ˈspid","strike":"ˈstɹaɪk","strip":"ˈstɹɪp","tight":"ˈtaɪt","time":"ˈtaɪm","touch":"ˈtətʃ","tran":"ˈtɹæn","wave":"ˈweɪv","way":"ˈweɪ","wing":"ˈwɪŋ","worthy":"ˈwɝði","mine":"ˈmaɪn","dome":"ˈdoʊm","stair":"ˈstɛɹ","bach":"ˈbɑk","core":"ˈkɔɹ","ban":"ˈbæn","baugh":"ˈbɔ","bee":"ˈbi","tine":"ˈtaɪn","brecht":"ˈbɹɛkt","bright":"ˈbɹaɪt","bury":"ˈbɛɹi","can":"ˈkæn","corn":"ˈkɔɹn","cott":"ˈkɑt","cove":"ˈkoʊv","day":"ˈdeɪ","wife":"ˈwaɪf","wine":"ˈwaɪn","wives":"ˈwaɪvz","fie":"ˈfi","nate":"ˈneɪt","dale":"ˈdeɪɫ","hurst":"ˈhɝst","town":"ˈtaʊn","wood":"ˈwʊd","good":"ˈɡʊd","net":"ˈnɛt","right":"ˈɹaɪt","set":"ˈsɛt","sopp":"ˈsɑp","spice":"ˈspaɪs","state":"ˈsteɪt","tel":"ˈtɛɫ","top":"ˈtɑp","waste":"ˈweɪst","may":"ˈmeɪ","zan":"ˈzæn","most":"ˈmoʊst","side":"ˈsaɪd","pert":"ˈpɝt","bet":"ˈbɛt","metric":"ˈmɛtɹɪk","pin":"ˈpɪn","pine":"ˈpaɪn","roy":"ˈɹɔɪ","brook":"ˈbɹʊk","mont":"ˈmɑnt","piece":"ˈpis","gott":"ˈɡɑt","fest":"ˈfɛst","hoff":"ˈhɔf","mare":"ˈmɛɹ","tron":"ˈtɹɑn","max":"ˈmæks","boy":"ˈbɔɪ","brose":"ˈbɹoʊz","burn":"ˈbɝn","bush":"ˈbʊʃ","cast":"ˈkæst","cor":"ˈkɔɹ","dahl":"ˈdɑɫ","dec":"ˈdɛk","car":"ˈkɑɹ","care":"ˈkɛɹ","corp":"ˈkɔɹp","first":"ˈfɝst","host":"ˈhoʊst","trust":"ˈtɹəst","sham":"ˈʃæm","cable":"ˈkeɪbəɫ","pad":"ˈpæd","pere":"ˈpɝ","pol":"ˈpɔɫ","south":"ˈsaʊθ","dam":"ˈdæm","track":"ˈtɹæk","comp":"ˈkɑmp","gram":"ˈɡɹæm","heim":"ˈhaɪm","log":"ˈɫɔɡ","logic":"ˈɫɑdʒɪk","tole":"ˈtoʊɫ","walt":"ˈwɔɫt","cell":"ˈsɛɫ","dover":"ˈdoʊvɝ","dress":"ˈdɹɛs","drew":"ˈdɹu","dries":"ˈdɹaɪz","droid":"ˈdɹɔɪd","fish":"ˈfɪʃ","lone":"ˈɫoʊn","german":"ˈdʒɝmən","vine":"ˈvaɪn","myer":"ˈmaɪɝ","phone":"ˈfoʊn","halt":"ˈhɔɫt","bone":"ˈboʊn","beth":"ˈbɛθ","lid":"ˈɫɪd","reder":"ˈɹɛdɝ","sang":"ˈsæŋ","sell":"ˈsɛɫ","stead":"ˈstɛd","stine":"ˈstaɪn","teater":"ˈtitɝ","chamber":"ˈtʃeɪmbɝ","hem":"ˈhɛm","hill":"ˈhɪɫ","body":"ˈbɑdi","how":"ˈhaʊ","more":"ˈmɔɹ","place":"ˈpɫeɪs","thing":"ˈθɪŋ","like":"ˈɫaɪk","ease":"ˈiz","berry":"ˈbɛɹi","garth":"ˈɡɑɹθ","gate":"ˈɡeɪt","sauce":"ˈsɔs","seed":"ˈsid","yard":"ˈjɑɹd","raiser":"ˈɹeɪzɝ","raising":"ˈɹeɪzɪŋ","rise":"ˈɹaɪz","marine":"mɝˈin","fat":"ˈfæt","gast":"ˈɡæst","cade":"ˈkeɪd","cane":"ˈkeɪn","hard":"ˈhɑɹd","bold":"ˈboʊɫd","duke":"ˈduk","herd":"ˈhɝd","hive":"ˈhaɪv","rival":"ˈɹaɪvəɫ","dent":"ˈdɛnt","dine":"ˈdaɪn","dolph":"ˈdoʊɫf","shiel":"ˈʃiɫ","ball":"ˈbɔɫ","see":"ˈsi","system":"ˈsɪstəm","tide":"ˈtaɪd","wright":"ˈɹaɪt","ledge":"ˈɫɛdʒ","lene":"ˈɫin","lyne":"ˈɫaɪn","trout":"ˈtɹaʊt","band":"ˈbænd","chair":"ˈtʃɛɹ","mold":"ˈmoʊɫd","pit":"ˈpɪt","strong":"ˈstɹɔŋ","nold":"ˈnoʊɫd","not":"ˈnɑt","hole":"ˈhoʊɫ","tale":"ˈteɪɫ","carve":"ˈkɑɹv","carved":"ˈkɑɹvd","work":"ˈwɝk","bell":"ˈbɛɫ","bill":"ˈbɪɫ","bridge":"ˈbɹɪdʒ","cap":"ˈkæp","clad":"ˈkɫæd","gard":"ˈɡɑɹd","creek":"ˈkɹik","croft":"ˈkɹɔft","down":"ˈdaʊn","felter":"ˈfɛɫtɝ","mead":"ˈmid","tray":"ˈtɹeɪ","worth":"ˈwɝθ","key":"ˈki","pen":"ˈpɛn","wall":"ˈwɔɫ","woman":"ˈwʊmən","tore":"ˈtɔɹ","khan":"ˈkɑn","turf":"ˈtɝf","water":"ˈwɔtɝ","tory":"ˈtɔɹi","back":"ˈbæk","miller":"ˈmɪɫɝ","still":"ˈstɪɫ","desk":"ˈdɛsk","fact":"ˈfækt","graph":"ˈɡɹæf","maker":"ˈmeɪkɝ","map":"ˈmæp","mate":"ˈmeɪt","mated":"ˈmeɪtɪd","part":"ˈpɑɹt","pilot":"ˈpaɪɫət","rad":"ˈɹæd","tote":"ˈtoʊt","worker":"ˈwɝkɝ","nex":"ˈnɛks","beck":"ˈbɛk","struck":"ˈstɹək","rod":"ˈɹɑd","bar":"ˈbɑɹ","dar":"ˈdɑɹ","sat":"ˈsæt","sitter":"ˈsɪtɝ","sitting":"ˈsɪtɪŋ","call":"ˈkɔɫ","bite":"ˈbaɪt","biting":"ˈbaɪtɪŋ","date":"ˈdeɪt","dated":"ˈdeɪtɪd","dating":"ˈdeɪtɪŋ","door":"ˈdɔɹ","fire":"ˈfaɪɝ","fired":"ˈfaɪɝd","gammon":"ˈɡæmən","ground":"ˈɡɹaʊnd","hand":"ˈhænd","hoe":"ˈhoʊ","lash":"ˈɫæʃ","light":"ˈɫaɪt","pack":"ˈpæk","packer":"ˈpækɝ","pedal":"ˈpɛdəɫ","room":"ˈɹum","saw":"ˈsɔ","slap":"ˈsɫæp","slapping":"ˈsɫæpɪŋ","slash":"ˈsɫæʃ","slide":"ˈsɫaɪd","sliding":"ˈsɫaɪdɪŋ","spin":"ˈspɪn","stage":"ˈsteɪdʒ","stop":"ˈstɑp","street":"ˈstɹit","stroke":"ˈstɹoʊk","wash":"ˈwɑʃ","cote":"ˈkoʊt","lain":"ˈɫeɪn","minton":"ˈmɪntən","wald":"ˈwɔɫd","dad":"ˈdæd","pipe":"ˈpaɪp","piper":"ˈpaɪpɝ","shaw":"ˈʃɔ","hof":"ˈhɑf","ware":"ˈwɛɹ","lance":"ˈɫæns","lancer":"ˈɫænsɝ","lancing":"ˈɫænsɪŋ","com":"ˈkɑm","dash":"ˈdæʃ","dock":"ˈdɑk","club":"ˈkɫəb","game":"ˈɡeɪm","wick":"ˈwɪk","park":"ˈpɑɹk","player":"ˈpɫeɪɝ","point":"ˈpɔɪnt","hoo":"ˈhu","brick":"ˈbɹɪk","dag":"ˈdæɡ","leader":"ˈɫidɝ","dow":"ˈdaʊ","shell":"ˈʃɛɫ","stand":"ˈstænd","wagon":"ˈwæɡən","book":"ˈbʊk","card":"ˈkɑɹd","note":"ˈnoʊt","roll":"ˈɹoʊɫ","wart":"ˈwɔɹt","luca":"ˈɫukə","bash":"ˈbæʃ","cue":"ˈkju","shop":"ˈʃɑp","clay":"ˈkɫeɪ","dolf":"ˈdoʊɫf","foot":"ˈfʊt","knecht":"ˈnɛkt","fuss":"ˈfəs","gain":"ˈɡeɪn","horst":"ˈhɔɹst","rite":"ˈɹaɪt","doll":"ˈdɑɫ","lowe":"ˈɫoʊ","hardt":"ˈhɑɹt","storm":"ˈstɔɹm","meter":"ˈmitɝ","stow":"ˈstoʊ","tak":"ˈtæk","tender":"ˈtɛndɝ","tow":"ˈtoʊ","tram":"ˈtɹæm","shore":"ˈʃɔɹ","making":"ˈmeɪkɪŋ","skin":"ˈskɪn","sore":"ˈsɔɹ","stone":"ˈstoʊn","swell":"ˈswɛɫ","tub":"ˈtəb","sea":"ˈsi","front":"ˈfɹənt","meister":"ˈmaɪstɝ","gardner":"ˈɡɑɹdnɝ","garner":"ˈɡɑɹnɝ","garten":"ˈɡɑɹtən","holder":"ˈhoʊɫdɝ","lee":"ˈɫi","tree":"ˈtɹi","watch":"ˈwɑtʃ","about":"əˈbaʊt","bout":"ˈbaʊt","comber":"ˈkoʊmɝ","chem":"ˈkɛm","rix":"ˈɹɪks","cage":"ˈkeɪdʒ","champ":"ˈtʃæmp","bear":"ˈbɛɹ","bop":"ˈbɑp","knell":"ˈnɛɫ","kon":"ˈkɑn","come":"ˈkəm","coming":"ˈkəmɪŋ","bug":"ˈbəɡ","deck":"ˈdɛk","devil":"ˈdɛvəɫ","fellow":"ˈfɛɫoʊ","minster":"ˈmɪnstɝ","pan":"ˈpæn","rock":"ˈɹɑk","sole":"ˈsoʊɫ","straw":"ˈstɹɔ","bower":"ˈbaʊɝ","steak":"ˈsteɪk","keeper":"ˈkipɝ","juice":"ˈdʒus","fall":"ˈfɔɫ","fell":"ˈfɛɫ","fit":"ˈfɪt","fore":"ˈfɔɹ","friend":"ˈfɹɛnd","gun":"ˈɡən","headed":"ˈhɛdəd","fast":"ˈfæst","flower":"ˈfɫaʊɝ","grave":"ˈɡɹeɪv","lief":"ˈɫif","little":"ˈɫɪtəɫ","nap":"ˈnæp","rose":"ˈɹoʊz","vue":"ˈvju","hop":"ˈhɑp","love":"ˈɫəv","lue":"ˈɫu","miss":"ˈmɪs","mark":"ˈmɑɹk","factor":"ˈfæktɝ","fiel":"ˈfiɫ","night":"ˈnaɪt","stock":"ˈstɑk","hall":"ˈhɔɫ","tonite":"təˈnaɪt","nite":"ˈnaɪt","quest":"ˈkwɛst","feld":"ˈfɛɫd","strausser":"ˈstɹaʊsɝ","heimer":"ˈhaɪmɝ","loss":"ˈɫɔs","setting":"ˈsɛtɪŋ","speak":"ˈspik","seller":"ˈsɛɫɝ","take":"ˈteɪk","page":"ˈpeɪdʒ","hausen":"ˈhaʊzən","tout":"ˈtaʊt","cep":"ˈsɛp","staff":"ˈstæf","wit":"ˈwɪt","cycle":"ˈsaɪkəɫ","cyclist":"ˈsaɪkəɫɪst","lack":"ˈɫæk","will":"ˈwɪɫ","horn":"ˈhɔɹn","fold":"ˈfoʊɫd","lane":"ˈɫeɪn","brain":"ˈbɹeɪn","finder":"ˈfaɪndɝ","song":"ˈsɔŋ","watcher":"ˈwɑtʃɝ","holz":"ˈhoʊɫz","coe":"ˈkoʊ","muth":"ˈmuθ","size":"ˈsaɪz","bender":"ˈbɛndɝ","sweet":"ˈswit","valve":"ˈvæɫv","mart":"ˈmɑɹt","bird":"ˈbɝd","hawk":"ˈhɔk","heath":"ˈhiθ","jack":"ˈdʒæk","pool":"ˈpuɫ","baker":"ˈbeɪkɝ","beckler":"ˈbɛkɫɝ","furnace":"ˈfɝnəs","toff":"ˈtɔf","sided":"ˈsaɪdɪd","krieg":"ˈkɹiɡ","buster":"ˈbəstɝ","houses":"ˈhaʊsəz","bath":"ˈbæθ","hound":"ˈhaʊnd","shed":"ˈʃɛd","stream":"ˈstɹim","sucker":"ˈsəkɝ","thirsty":"ˈθɝsti","dried":"ˈdɹaɪd","dryer":"ˈdɹaɪɝ","job":"ˈdʒɑb","torch":"ˈtɔɹtʃ","blood":"ˈbɫəd","bonnet":"ˈbɑnət","chip":"ˈtʃɪp","grass":"ˈɡɹæs","jacket":"ˈdʒækət","jay":"ˈdʒeɪ","law":"ˈɫɔ","pencil":"ˈpɛnsəɫ","print":"ˈpɹɪnt","tooth":"ˈtuθ","bent":"ˈbɛnt","walk":"ˈwɔk","load":"ˈɫoʊd","cat":"ˈkæt","brow":"ˈbɹaʊ","sled":"ˈsɫɛd","cook":"ˈkʊk","steiner":"ˈstaɪnɝ","guard":"ˈɡɑɹd","decker":"ˈdɛkɝ","kamp":"ˈkæmp","sack":"ˈsæk","plate":"ˈpɫeɪt","face":"ˈfeɪs","linger":"ˈɫɪŋɝ","bacher":"ˈbɑkɝ","bard":"ˈbɑɹd","bay":"ˈbeɪ","fide":"ˈfaɪd","parte":"ˈpɑɹt","brake":"ˈbɹeɪk","crusher":"ˈkɹəʃɝ","cutter":"ˈkətɝ","steel":"ˈstiɫ","trager":"ˈtɹeɪɡɝ","binder":"ˈbaɪndɝ","case":"ˈkeɪs","shelf":"ˈʃɛɫf","store":"ˈstɔɹ","worm":"ˈwɝm","box":"ˈbɑks","shine":"ˈʃaɪn","leg":"ˈɫɛɡ","strap":"ˈstɹæp","stick":"ˈstɪk","tick":"ˈtɪk","fly":"ˈfɫaɪ","neck":"ˈnɛk","vee":"ˈvi","master":"ˈmæstɝ","toy":"ˈtɔɪ","child":"ˈtʃaɪɫd","dead":"ˈdɛd","name":"ˈneɪm","stetter":"ˈstɛtɝ","vold":"ˈvoʊɫd","scan":"ˈskæn","heart":"ˈhɑɹt","zee":"ˈzi","ziel":"ˈziɫ","basket":"ˈbæskət","fruit":"ˈfɹut","winner":"ˈwɪnɝ","away":"əˈweɪ","through":"ˈθɹu","fed":"ˈfɛd","taking":"ˈteɪkɪŋ","barth":"ˈbɑɹθ","fogle":"ˈfoʊɡəɫ","cliff":"ˈkɫɪf","groom":"ˈɡɹum","forth":"ˈfɔɹθ","based":"ˈbeɪst","beach":"ˈbitʃ","caster":"ˈkæstɝ","sword":"ˈsɔɹd","view":"ˈvju","chu":"ˈtʃu","haven":"ˈheɪvən","beat":"ˈbit","skill":"ˈskɪɫ","jen":"ˈdʒɛn","haber":"ˈheɪbɝ","halter":"ˈhɔɫtɝ","holtz":"ˈhoʊɫts","keye":"ˈkaɪ","hantz":"ˈhænts","shot":"ˈʃɑt","thorn":"ˈθɔɹn","dog":"ˈdɔɡ","doze":"ˈdoʊz","dozed":"ˈdoʊzd","dozing":"ˈdoʊzɪŋ","proof":"ˈpɹuf","fight":"ˈfaɪt","fighter":"ˈfaɪtɝ","shit":"ˈʃɪt","shitting":"ˈʃɪtɪŋ","winkle":"ˈwɪŋkəɫ","pass":"ˈpæs","strock":"ˈstɹɑk","chill":"ˈtʃɪɫ","hammer":"ˈhæmɝ","lap":"ˈɫæp","leigh":"ˈɫi","boom":"ˈbum","haw":"ˈhɔ","hee":"ˈhi","people":"ˈpipəɫ","person":"ˈpɝsən","women":"ˈwɪmən","lease":"ˈɫis","par":"ˈpɑɹ","chart":"ˈtʃɑɹt","cup":"ˈkəp","flies":"ˈfɫaɪz","milk":"ˈmɪɫk","scotch":"ˈskɑtʃ","holed":"ˈhoʊɫd","word":"ˈwɝd","gone":"ˈɡɔn","stander":"ˈstændɝ","driver":"ˈdɹaɪvɝ","leone":"ɫiˈoʊn","vision":"ˈvɪʒən","shack":"ˈʃæk","mander":"ˈmændɝ","cite":"ˈsaɪt","fee":"ˈfi","gene":"ˈdʒin","group":"ˈɡɹup","lite":"ˈɫaɪt","mat":"ˈmæt","tex":"ˈtɛks","train":"ˈtɹeɪn","vet":"ˈvɛt","macho":"ˈmɑtʃoʊ","corder":"ˈkɔɹdɝ","lot":"ˈɫɑt","nale":"ˈneɪɫ","site":"ˈsaɪt","shaft":"ˈʃæft","aday":"əˈdeɪ","did":"ˈdɪd","plan":"ˈpɫæn","price":"ˈpɹaɪs","sized":"ˈsaɪzd","put":"ˈpʊt","fate":"ˈfeɪt","bide":"ˈbaɪd","bonneau":"bəˈnoʊ","diel":"ˈdiɫ","free":"ˈfɹi","giver":"ˈɡɪvɝ","giving":"ˈɡɪvɪŋ","taker":"ˈteɪkɝ","gill":"ˈɡɪɫ","lile":"ˈɫaɪɫ","lyle":"ˈɫaɪɫ","michael":"ˈmaɪkəɫ","mike":"ˈmaɪk","moy":"ˈmɔɪ","vale":"ˈveɪɫ","pet":"ˈpɛt","sick":"ˈsɪk","mill":"ˈmɪɫ","wile":"ˈwaɪɫ","sad":"ˈsæd","sale":"ˈseɪɫ","beer":"ˈbɪɹ","bolt":"ˈboʊɫt","grain":"ˈɡɹeɪn","dollar":"ˈdɑɫɝ","mere":"ˈmɪɹ","spar":"ˈspɑɹ","steen":"ˈstin","stile":"ˈstaɪɫ","tile":"ˈtaɪɫ","strate":"ˈstɹeɪt","amount":"əˈmaʊnt","gory":"ˈɡɔɹi","toe":"ˈtoʊ","thorne":"ˈθɔɹn","bate":"ˈbeɪt","story":"ˈstɔɹi","pro":"ˈpɹoʊ","fielder":"ˈfiɫdɝ","bourne":"ˈbɔɹn","layne":"ˈɫeɪn","plain":"ˈpɫeɪn","coal":"ˈkoʊɫ","pie":"ˈpaɪ","met":"ˈmɛt","skate":"ˈskeɪt","spot":"ˈspɑt","leading":"ˈɫidɪŋ","cake":"ˈkeɪk","lawn":"ˈɫɔn","bourg":"ˈbɔɹɡ","nut":"ˈnət","chester":"ˈtʃɛstɝ","birth":"ˈbɝθ","nook":"ˈnʊk","soft":"ˈsɑft","chat":"ˈtʃæt","sun":"ˈsən","church":"ˈtʃɝtʃ","lieb":"ˈɫib","goer":"ˈɡoʊɝ","search":"ˈsɝtʃ","wide":"ˈwaɪd","saddle":"ˈsædəɫ","mae":"ˈmeɪ","poole":"ˈpuɫ","cut":"ˈkət","cutting":"ˈkətɪŋ","bait":"ˈbeɪt","hanger":"ˈhæŋɝ","scale":"ˈskeɪɫ","wise":"ˈwaɪz","burst":"ˈbɝst","leaf":"ˈɫif","bain":"ˈbeɪn","baine":"ˈbeɪn","web":"ˈwɛb","caine":"ˈkeɪn","chairman":"ˈtʃɛɹmən","tail":"ˈteɪɫ","breaker":"ˈbɹeɪkɝ","lab":"ˈɫæb","breath":"ˈbɹɛθ","grove":"ˈɡɹoʊv","form":"ˈfɔɹm","blind":"ˈbɫaɪnd","deer":"ˈdɪɹ","mex":"ˈmɛks","sense":"ˈsɛns","wealth":"ˈwɛɫθ","act":"ˈækt","pile":"ˈpaɪɫ","piled":"ˈpaɪɫd","piling":"ˈpaɪɫɪŋ","plex":"ˈpɫɛks","post":"ˈpoʊst","press":"ˈpɹɛs","add":"ˈæd","fund":"ˈfənd","world":"ˈwɝɫd","trac":"ˈtɹæk","cord":"ˈkɔɹd","course":"ˈkɔɹs","dray":"ˈdɹeɪ","fair":"ˈfɛɹ","fine":"ˈfaɪn","found":"ˈfaʊnd","rail":"ˈɹeɪɫ","roe":"ˈɹoʊ","sign":"ˈsaɪn","stance":"ˈstæns","strain":"ˈstɹeɪn","sult":"ˈsəɫt","tact":"ˈtækt","test":"ˈtɛst","text":"ˈtɛkst","tour":"ˈtʊɹ","tract":"ˈtɹækt","tractor":"ˈtɹæktɝ","vex":"ˈvɛks","partner":"ˈpɑɹtnɝ","payment":"ˈpeɪmənt","weld":"ˈwɛɫd","code":"ˈkoʊd","reader":"ˈɹidɝ","tele":"ˈtɛɫə","write":"ˈɹaɪt","writer":"ˈɹaɪtɝ","aline":"əˈɫaɪn","bit":"ˈbɪt","estate":"ɪˈsteɪt","kill":"ˈkɪɫ","mac":"ˈmæk","blume":"ˈbɫum","bread":"ˈbɹɛd","cob":"ˈkɑb","crib":"ˈkɹɪb","husk":"ˈhəsk","meal":"ˈmiɫ","stalk":"ˈstɔk","starch":"ˈstɑɹtʃ","mouth":"ˈmaʊθ","attack":"əˈtæk","balance":"ˈbæɫəns","balancing":"ˈbæɫənsɪŋ","bid":"ˈbɪd","challenge":"ˈtʃæɫəndʒ","charge":"ˈtʃɑɹdʒ","claim":"ˈkɫeɪm","measure":"ˈmɛʒɝ","move":"ˈmuv","offer":"ˈɔfɝ","party":"ˈpɑɹti","proposal":"pɹəˈpoʊzəɫ","punch":"ˈpəntʃ","sue":"ˈsu","suit":"ˈsut","tenor":"ˈtɛnɝ","trade":"ˈtɹeɪd","vail":"ˈveɪɫ","weight":"ˈweɪt","folk":"ˈfoʊk","girl":"ˈɡɝɫ","meat":"ˈmit","pot":"ˈpɑt","shoot":"ˈʃut","weller":"ˈwɛɫɝ","lip":"ˈɫɪp","cross":"ˈkɹɔs","hite":"ˈhaɪt","shank":"ˈʃæŋk","border":"ˈbɔɹdɝ","pieces":"ˈpisəz","talk":"ˈtɔk","baby":"ˈbeɪbi","hane":"ˈheɪn","batch":"ˈbætʃ","shall":"ˈʃæɫ","cash":"ˈkæʃ","porn":"ˈpɔɹn","sex":"ˈsɛks","trend":"ˈtɹɛnd","color":"ˈkəɫɝ","far":"ˈfɑɹ","woo":"ˈwu","pont":"ˈpɑnt","afield":"əˈfiɫd","leth":"ˈɫɛθ","clean":"ˈkɫin","say":"ˈseɪ","copy":"ˈkɑpi","tuk":"ˈtuk","doff":"ˈdɔf","break":"ˈbɹeɪk","dream":"ˈdɹim","huff":"ˈhəf","horse":"ˈhɔɹs","wyler":"ˈwaɪɫɝ","dorff":"ˈdɔɹf","bed":"ˈbɛd","backer":"ˈbækɝ","blum":"ˈbɫum","boe":"ˈboʊ","cipher":"ˈsaɪfɝ","lined":"ˈɫaɪnd","lining":"ˈɫaɪnɪŋ","crease":"ˈkɹis","cries":"ˈkɹaɪz","cry":"ˈkɹaɪ","pak":"ˈpæk","station":"ˈsteɪʃən","forge":"ˈfɔɹdʒ","grading":"ˈɡɹeɪdɪŋ","john":"ˈdʒɑn","joy":"ˈdʒɔɪ","hunt":"ˈhənt","amar":"əˈmɑɹ","aware":"əˈwɛɹ","lay":"ˈɫeɪ","penna":"ˈpɛnə","marsh":"ˈmɑɹʃ","mary":"ˈmɛɹi","merger":"ˈmɝdʒɝ","mint":"ˈmɪnt","lea":"ˈɫi","noting":"ˈnoʊtɪŋ","slow":"ˈsɫoʊ","pace":"ˈpeɪs","range":"ˈɹeɪndʒ","riding":"ˈɹaɪdɪŋ","troy":"ˈtɹɔɪ","mining":"ˈmaɪnɪŋ","stated":"ˈsteɪtɪd","stating":"ˈsteɪtɪŋ","claw":"ˈkɫɔ","wire":"ˈwaɪɝ","wolf":"ˈwʊɫf","woody":"ˈwʊdi","guez":"ˈɡɛz","pole":"ˈpoʊɫ","charged":"ˈtʃɑɹdʒd","charges":"ˈtʃɑɹdʒəz","charging":"ˈtʃɑɹdʒɪŋ","count":"ˈkaʊnt","countable":"ˈkaʊntəbəɫ","counter":"ˈkaʊntɝ","counting":"ˈkaʊnɪŋ","cover":"ˈkəvɝ","washer":"ˈwɑʃɝ","patch":"ˈpætʃ","spell":"ˈspɛɫ","placement":"ˈpɫeɪsmənt","play":"ˈpɫeɪ","chow":"ˈtʃaʊ","bane":"ˈbeɪn","gear":"ˈɡɪɹ","drum":"ˈdɹəm","hide":"ˈhaɪd","hue":"ˈhju","moyer":"ˈmɔɪɝ","nail":"ˈneɪɫ","step":"ˈstɛp","busch":"ˈbʊʃ","think":"ˈθɪŋk","draft":"ˈdɹæft","sizing":"ˈsaɪzɪŋ","swing":"ˈswɪŋ","turn":"ˈtɝn","wind":"ˈwɪnd","yen":"ˈjɛn","heller":"ˈhɛɫɝ","cleaner":"ˈkɫinɝ","bass":"ˈbæs","truck":"ˈtɹək","blane":"ˈbɫeɪn","lop":"ˈɫɑp","poly":"ˈpɑɫi","pay":"ˈpeɪ","stuff":"ˈstəf","muff":"ˈməf","plug":"ˈpɫəɡ","bound":"ˈbaʊnd","moving":"ˈmuvɪŋ","quake":"ˈkweɪk","shaking":"ˈʃeɪkɪŋ","wax":"ˈwæks","pac":"ˈpæk","sold":"ˈsoʊɫd","pout":"ˈpaʊt","plant":"ˈpɫænt","shape":"ˈʃeɪp","shaped":"ˈʃeɪpt","krantz":"ˈkɹænts","hut":"ˈhət","kind":"ˈkaɪnd","becker":"ˈbɛkɝ","bedding":"ˈbɛdɪŋ","finger":"ˈfɪŋɡɝ","path":"ˈpæθ","dive":"ˈdaɪv","scope":"ˈskoʊp","gulf":"ˈɡəɫf","holme":"ˈhoʊɫm","loe":"ˈɫoʊ","mesh":"ˈmɛʃ","quire":"ˈkwaɪɹ","source":"ˈsɔɹs","angle":"ˈæŋɡəɫ","title":"ˈtaɪtəɫ","titled":"ˈtaɪtəɫd","trap":"ˈtɹæp","growth":"ˈɡɹoʊθ","safe":"ˈseɪf","had":"ˈhæd","cape":"ˈkeɪp","wed":"ˈwɛd","fan":"ˈfæn","truth":"ˈtɹuθ","bond":"ˈbɑnd","check":"ˈtʃɛk","debt":"ˈdɛt","disney":"ˈdɪzni","money":"ˈməni","aleen":"əˈɫin","green":"ˈɡɹin","sizer":"ˈsaɪzɝ","broker":"ˈbɹoʊkɝ","dropper":"ˈdɹɑpɝ","glass":"ˈɡɫæs","glasses":"ˈɡɫæsəz","shade":"ˈʃeɪd","sight":"ˈsaɪt","wear":"ˈwɛɹ","cloth":"ˈkɫɔθ","fax":"ˈfæks","weather":"ˈwɛðɝ","guy":"ˈɡaɪ","abee":"əˈbi","hat":"ˈhæt","gut":"ˈɡət","food":"ˈfud","dak":"ˈdæk","gold":"ˈɡoʊɫd","male":"ˈmeɪɫ","type":"ˈtaɪp","glas":"ˈɡɫæs","optic":"ˈɑptɪk","crest":"ˈkɹɛst","nance":"ˈnæns","frock":"ˈfɹɑk","paint":"ˈpeɪnt","tip":"ˈtɪp","bomb":"ˈbɑm","brand":"ˈbɹænd","cracker":"ˈkɹækɝ","damp":"ˈdæmp","places":"ˈpɫeɪsəz","serv":"ˈsɝv","bowl":"ˈboʊɫ","coat":"ˈkoʊt","doodle":"ˈdudəɫ","bulb":"ˈbəɫb","dance":"ˈdæns","flam":"ˈfɫæm","paper":"ˈpeɪpɝ","hardy":"ˈhɑɹdi","loose":"ˈɫus","bad":"ˈbæd","bidding":"ˈbɪdɪŋ","dyce":"ˈdaɪs","father":"ˈfɑðɝ","limb":"ˈɫɪm","runner":"ˈɹənɝ","seen":"ˈsin","sake":"ˈseɪk","swear":"ˈswɛɹ","worn":"ˈwɔɹn","nightly":"ˈnaɪtɫi","glove":"ˈɡɫəv","show":"ˈʃoʊ","loader":"ˈɫoʊdɝ","style":"ˈstaɪɫ","heit":"ˈhaɪt","tag":"ˈtæɡ","bake":"ˈbeɪk","helm":"ˈhɛɫm","mouths":"ˈmaʊðz","bitten":"ˈbɪtən","rear":"ˈɹɪɹ","wider":"ˈwaɪdɝ","burke":"ˈbɝk","bladder":"ˈbɫædɝ","plank":"ˈpɫæŋk","butt":"ˈbət","finkle":"ˈfɪŋkəɫ","waite":"ˈweɪt","lord":"ˈɫɔɹd","prom":"ˈpɹɑm","bart":"ˈbɑɹt","lady":"ˈɫeɪdi","bride":"ˈbɹaɪd","sleeve":"ˈsɫiv","gore":"ˈɡɔɹ","seng":"ˈsɛŋ","blower":"ˈbɫoʊɝ","daddy":"ˈdædi","dart":"ˈdɑɹt","mother":"ˈməðɝ","dot":"ˈdɑt","send":"ˈsɛnd","blatt":"ˈbɫæt","farb":"ˈfɑɹb","feder":"ˈfɛdɝ","finch":"ˈfɪntʃ","lightly":"ˈɫaɪtɫi","fella":"ˈfɛɫə","paster":"ˈpæstɝ","pasture":"ˈpæstʃɝ","tab":"ˈtæb","year":"ˈjɪɹ","helf":"ˈhɛɫf","schalk":"ˈʃɔk","children":"ˈtʃɪɫdɹən","mom":"ˈmɑm","motherly":"ˈməðɝɫi","parent":"ˈpɛɹənt","hopper":"ˈhɑpɝ","belt":"ˈbɛɫt","castle":"ˈkæsəɫ","mailer":"ˈmeɪɫɝ","peace":"ˈpis","shield":"ˈʃiɫd","span":"ˈspæn","spun":"ˈspən","lag":"ˈɫæɡ","hog":"ˈhɑɡ","binger":"ˈbɪŋɝ","shoe":"ˈʃu","cotton":"ˈkɑtən","powder":"ˈpaʊdɝ","slinger":"ˈsɫɪŋɝ","korn":"ˈkɔɹn","locker":"ˈɫɑkɝ","dresser":"ˈdɹɛsɝ","string":"ˈstɹɪŋ","clasp":"ˈkɫæsp","cuff":"ˈkəf","pick":"ˈpɪk","shake":"ˈʃeɪk","writing":"ˈɹaɪtɪŋ","written":"ˈɹɪtən","virus":"ˈvaɪɹəs","buck":"ˈbək","wired":"ˈwaɪɝd","krider":"ˈkɹaɪdɝ","metz":"ˈmɛts","nack":"ˈnæk","marx":"ˈmɑɹks","bring":"ˈbɹɪŋ","loft":"ˈɫɔft","stack":"ˈstæk","cheese":"ˈtʃiz","hunter":"ˈhəntɝ","mistress":"ˈmɪstɹəs","mistresses":"ˈmɪstɹəsəz","start":"ˈstɑɹt","broken":"ˈbɹoʊkən","felt":"ˈfɛɫt","brink":"ˈbɹɪŋk","peck":"ˈpɛk","fill":"ˈfɪɫ","flier":"ˈfɫaɪɝ","school":"ˈskuɫ","tower":"ˈtaʊɝ","brandt":"ˈbɹænt","lit":"ˈɫɪt","podge":"ˈpɑdʒ","nose":"ˈnoʊz","hock":"ˈhɑk","oak":"ˈoʊk","hauser":"ˈhaʊzɝ","builder":"ˈbɪɫdɝ","buyer":"ˈbaɪɝ","sickness":"ˈsɪknəs","stake":"ˈsteɪk","stretch":"ˈstɹɛtʃ","necker":"ˈnɛkɝ","dew":"ˈdu","moon":"ˈmun","suckle":"ˈsəkəɫ","wink":"ˈwɪŋk","pla":"ˈpɫɑ","flesh":"ˈfɫɛʃ","radish":"ˈɹædɪʃ","sand":"ˈsænd","watt":"ˈwɑt","lake":"ˈɫeɪk","boldt":"ˈboʊɫt","table":"ˈteɪbəɫ","drive":"ˈdɹaɪv","trophy":"ˈtɹoʊfi","skating":"ˈskeɪtɪŋ","patient":"ˈpeɪʃənt","bred":"ˈbɹɛd","breed":"ˈbɹid","dependence":"dɪˈpɛndəns","dependent":"dɪˈpɛndənt","trial":"ˈtɹaɪəɫ","fidel":"fɪˈdɛɫ","flight":"ˈfɫaɪt","flux":"ˈfɫəks","structure":"ˈstɹəktʃɝ","blot":"ˈbɫɑt","laid":"ˈɫeɪd","sect":"ˈsɛkt","voicing":"ˈvɔɪsɪŋ","kass":"ˈkæs","bean":"ˈbin","wad":"ˈwɑd","boning":"ˈboʊnɪŋ","teng":"ˈtɛŋ","chuck":"ˈtʃək","fleisch":"ˈfɫaɪʃ","brenner":"ˈbɹɛnɝ","node":"ˈnoʊd","plow":"ˈpɫaʊ","lynn":"ˈɫɪn","zoo":"ˈzu","metal":"ˈmɛtəɫ","napper":"ˈnæpɝ","fisher":"ˈfɪʃɝ","sport":"ˈspɔɹt","dienst":"ˈdinst","paste":"ˈpeɪst","haar":"ˈhɑɹ","fahl":"ˈfɑɫ","broke":"ˈbɹoʊk","fite":"ˈfaɪt","dauer":"ˈdaʊɝ","mass":"ˈmæs","messer":"ˈmɛsɝ","scape":"ˈskeɪp","feldt":"ˈfɛɫt","pointe":"ˈpɔɪnt","spur":"ˈspɝ","dise":"ˈdaɪs","belly":"ˈbɛɫi","winger":"ˈwɪŋɝ","high":"ˈhaɪ","gang":"ˈɡæŋ","grad":"ˈɡɹæd","saver":"ˈseɪvɝ","saving":"ˈseɪvɪŋ","fastness":"ˈfæstnəs","hizer":"ˈhaɪzɝ","crop":"ˈkɹɑp","mood":"ˈmud","dane":"ˈdeɪn","blom":"ˈbɫɑm","bloom":"ˈbɫum","weaver":"ˈwivɝ","sec":"ˈsɛk","willer":"ˈwɪɫɝ","lear":"ˈɫɪɹ","pop":"ˈpɑp","derry":"ˈdɛɹi","beam":"ˈbim","hair":"ˈhɛɹ","term":"ˈtɝm","alike":"əˈɫaɪk","kit":"ˈkɪt","strife":"ˈstɹaɪf","speaker":"ˈspikɝ","lace":"ˈɫeɪs","phage":"ˈfeɪdʒ","lev":"ˈɫɛv","stay":"ˈsteɪ","waring":"ˈwɛɹɪŋ","shift":"ˈʃɪft","prop":"ˈpɹɑp","linde":"ˈɫɪnd","scheid":"ˈʃaɪd","deville":"dəˈvɪɫ","drake":"ˈdɹeɪk","handle":"ˈhændəɫ","handled":"ˈhændəɫd","killer":"ˈkɪɫɝ","slaughter":"ˈsɫɔtɝ","koff":"ˈkɔf","mount":"ˈmaʊnt","mind":"ˈmaɪnd","nosed":"ˈnoʊzd","calf":"ˈkæf","gap":"ˈɡæp","byte":"ˈbaɪt","deal":"ˈdiɫ","death":"ˈdɛθ","maid":"ˈmeɪd","priced":"ˈpɹaɪst","section":"ˈsɛkʃən","session":"ˈsɛʃən","grant":"ˈɡɹænt","gauss":"ˈɡaʊs","second":"ˈsɛkənd","sap":"ˈsæp","sweeper":"ˈswipɝ","disc":"ˈdɪsk","skirt":"ˈskɝt","slav":"ˈsɫɑv","carriage":"ˈkæɹɪdʒ","hap":"ˈhæp","mash":"ˈmæʃ","match":"ˈmætʃ","pricing":"ˈpɹaɪsɪŋ","poke":"ˈpoʊk","taken":"ˈteɪkən","staking":"ˈsteɪkɪŋ","coddle":"ˈkɑdəɫ","dragon":"ˈdɹæɡən","penny":"ˈpɛni","hull":"ˈhəɫ","lithic":"ˈɫɪθɪk","maw":"ˈmɔ","dreamer":"ˈdɹimɝ","teller":"ˈtɛɫɝ","fucker":"ˈfəkɝ","bike":"ˈbaɪk","family":"ˈfæməɫi","task":"ˈtæsk","melon":"ˈmɛɫən","bob":"ˈbɑb","lloyd":"ˈɫɔɪd","probe":"ˈpɹoʊb","named":"ˈneɪmd","marish":"ˈmɛɹɪʃ","shirt":"ˈʃɝt","picky":"ˈpɪki","align":"əˈɫaɪn","banken":"ˈbæŋkən","disk":"ˈdɪsk","dyke":"ˈdaɪk","fleet":"ˈfɫit","bleed":"ˈbɫid","dived":"ˈdaɪvd","nagel":"ˈneɪɡəɫ","baumer":"ˈbaʊmɝ","meg":"ˈmɛɡ","veen":"ˈvin","weis":"ˈwaɪs","thorpe":"ˈθɔɹp","flex":"ˈfɫɛks","gil":"ˈɡɪɫ","bun":"ˈbən","loo":"ˈɫu","class":"ˈkɫæs","fitter":"ˈfɪtɝ","flank":"ˈfɫæŋk","guess":"ˈɡɛs","lawry":"ˈɫɔɹi","look":"ˈɫʊk","paced":"ˈpeɪst","pacing":"ˈpeɪsɪŋ","perform":"pɝˈfɔɹm","performer":"pɝˈfɔɹmɝ","pouch":"ˈpaʊtʃ","spend":"ˈspɛnd","weigh":"ˈweɪ","ambitious":"æmˈbɪʃəs","buy":"ˈbaɪ","consumption":"kənˈsəmpʃən","dose":"ˈdoʊs","draw":"ˈdɹɔ","eager":"ˈiɡɝ","eat":"ˈit","generous":"ˈdʒɛnɝəs","grazing":"ˈɡɹeɪzɪŋ","hang":"ˈhæŋ","haul":"ˈhɔɫ","heat":"ˈhit","statement":"ˈsteɪtmənt","throw":"ˈθɹoʊ","setter":"ˈsɛtɝ","brush":"ˈbɹəʃ","laces":"ˈɫeɪsəz","luck":"ˈɫək","caked":"ˈkeɪkt","coast":"ˈkoʊst","file":"ˈfaɪɫ","hose":"ˈhoʊz","chute":"ˈʃut","glide":"ˈɡɫaɪd","phrase":"ˈfɹeɪz","phrasing":"ˈfɹeɪzɪŋ","troop":"ˈtɹup","trooper":"ˈtɹupɝ","boil":"ˈbɔɪɫ","doe":"ˈdoʊ","lat":"ˈɫæt","fowl":"ˈfaʊɫ","pod":"ˈpɑd","wee":"ˈwi","mutter":"ˈmətɝ","pocket":"ˈpɑkət","cop":"ˈkɑp","bald":"ˈbɔɫd","pong":"ˈpɔŋ","stripe":"ˈstɹaɪp","striped":"ˈstɹaɪpt","fork":"ˈfɔɹk","phony":"ˈfoʊni","crash":"ˈkɹæʃ","latch":"ˈɫætʃ","schooler":"ˈskuɫɝ","filed":"ˈfaɪɫd","filing":"ˈfaɪɫɪŋ","grammer":"ˈɡɹæmɝ","pane":"ˈpeɪn","tease":"ˈtiz","tester":"ˈtɛstɝ","typing":"ˈtaɪpɪŋ","social":"ˈsoʊʃəɫ","jab":"ˈdʒæb","chase":"ˈtʃeɪs","loin":"ˈɫɔɪn","dancer":"ˈdænsɝ","paged":"ˈpeɪdʒd","pager":"ˈpeɪdʒɝ","paging":"ˈpeɪdʒɪŋ","shackle":"ˈʃækəɫ","payer":"ˈpeɪɝ","bud":"ˈbəd","fern":"ˈfɝn","poll":"ˈpoʊɫ","make":"ˈmeɪk","model":"ˈmɑdəɫ","meester":"ˈmistɝ","surface":"ˈsɝfəs","bend":"ˈbɛnd","bare":"ˈbɛɹ","bough":"ˈbaʊ","kahr":"ˈkɑɹ","blade":"ˈbɫeɪd","blading":"ˈbɫeɪdɪŋ","coaster":"ˈkoʊstɝ","stool":"ˈstuɫ","crans":"ˈkɹænz","krans":"ˈkɹænz","weiler":"ˈwaɪɫɝ","shod":"ˈʃɑd","zsa":"ˈʒɑ","around":"əˈɹaʊnd","sung":"ˈsəŋ","blast":"ˈbɫæst","vig":"ˈvɪɡ","kraut":"ˈkɹaʊt","dust":"ˈdəst","goat":"ˈɡoʊt","teacher":"ˈtitʃɝ","drift":"ˈdɹɪft","gull":"ˈɡəɫ","deater":"ˈditɝ","lye":"ˈɫaɪ","conductor":"kənˈdəktɝ","myre":"ˈmaɪɹ","speare":"ˈspiɹ","cropper":"ˈkɹɑpɝ","shooter":"ˈʃutɝ","wiler":"ˈwaɪɫɝ","buzz":"ˈbəz","kick":"ˈkɪk","winder":"ˈwaɪndɝ","lark":"ˈɫɑɹk","rocket":"ˈɹɑkət","walker":"ˈwɔkɝ","happy":"ˈhæpi","pox":"ˈpɑks","kline":"ˈkɫaɪn","jumper":"ˈdʒəmpɝ","boarder":"ˈbɔɹdɝ","flake":"ˈfɫeɪk","paths":"ˈpæðz","sault":"ˈsɔɫt","viet":"viˈɛt","thrift":"ˈθɹɪft","vogel":"ˈvoʊɡəɫ","sheet":"ˈʃit","coach":"ˈkoʊtʃ","kist":"ˈkɪst","roller":"ˈɹoʊɫɝ","klein":"ˈkɫaɪn","bock":"ˈbɑk","brecher":"ˈbɹɛkɝ","krauss":"ˈkɹaʊs","daughter":"ˈdɔtɝ","sister":"ˈsɪstɝ","brokerage":"ˈbɹoʊkɝɪdʒ","broking":"ˈbɹoʊkɪŋ","hocker":"ˈhɑkɝ","commander":"kəˈmændɝ","division":"dɪˈvɪʒən","families":"ˈfæməɫiz","routine":"ɹuˈtin","soil":"ˈsɔɪɫ","spacing":"ˈspeɪsɪŋ","bathe":"ˈbeɪð","bathing":"ˈbeɪðɪŋ","roof":"ˈɹuf","shiny":"ˈʃaɪni","conducting":"kənˈdəktɪŋ","drug":"ˈdɹəɡ","freighter":"ˈfɹeɪtɝ","tanker":"ˈtæŋkɝ","faces":"ˈfeɪsəz","zhou":"ˈʒu","spoon":"ˈspun","hook":"ˈhʊk","pei":"ˈpeɪ","pax":"ˈpæks","jug":"ˈdʒəɡ","button":"ˈbətən","heel":"ˈhiɫ","cab":"ˈkæb","garden":"ˈɡɑɹdən","commute":"kəmˈjut","commuter":"kəmˈjutɝ","globe":"ˈɡɫoʊb","phoned":"ˈfoʊnd","phoning":"ˈfoʊnɪŋ","dike":"ˈdaɪk","toed":"ˈtoʊd","booth":"ˈbuθ","knot":"ˈnɑt","blazer":"ˈbɫeɪzɝ","slating":"ˈsɫeɪtɪŋ","arc":"ˈɑɹk","bull":"ˈbʊɫ","pike":"ˈpaɪk","achiever":"əˈtʃivɝ","garment":"ˈɡɑɹmənt","study":"ˈstədi","braid":"ˈbɹeɪd","grader":"ˈɡɹeɪdɝ","keep":"ˈkip","surge":"ˈsɝdʒ","beek":"ˈbik","demark":"dəˈmɑɹk","bosch":"ˈbɔʃ","heide":"ˈhaɪd","kolk":"ˈkoʊk","kooi":"ˈkui","linden":"ˈɫɪndən","schaaf":"ˈʃɑf","slice":"ˈsɫaɪs","veer":"ˈvɪɹ","wilt":"ˈwɪɫt","diver":"ˈdaɪvɝ","housen":"ˈhaʊsən","loan":"ˈɫoʊn","kroy":"ˈkɹɔɪ","taping":"ˈteɪpɪŋ","droop":"ˈdɹup","raven":"ˈɹeɪvən","lust":"ˈɫəst","hime":"ˈhaɪm","housed":"ˈhaʊzd","housing":"ˈhaʊzɪŋ","basin":"ˈbeɪsən","shout":"ˈʃaʊt","cress":"ˈkɹɛs","kender":"ˈkɛndɝ","brod":"ˈbɹɑd","marc":"ˈmɑɹk","pride":"ˈpɹaɪd","saling":"ˈseɪɫɪŋ","hoit":"ˈhɔɪt","chime":"ˈtʃaɪm","hoek":"ˈhoʊk","tap":"ˈtæp","carver":"ˈkɑɹvɝ","crack":"ˈkɹæk","bench":"ˈbɛntʃ","knife":"ˈnaɪf"}}',
  ),
  g = {
    0: 'zero',
    1: 'one',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
  },
  _ = {
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    60: 'sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
  },
  v = {
    100: 'hundred',
    1e3: 'thousand',
    1e6: 'million',
    1e9: 'billion',
    0xe8d4a51000: 'trillion',
  }
function y(e) {
  if (e === 0) return 'zero'
  if (e < 0) return 'negative ' + y(-e)
  if (e < 20) return g[e] || ''
  if (e < 100) {
    var t = Math.floor(e / 10) * 10,
      n = e % 10
    return _[t] + (n > 0 ? ' ' + g[n] : '')
  }
  if (e < 1e3) {
    var r = Math.floor(e / 100),
      i = e % 100
    return g[r] + ' hundred' + (i > 0 ? ' ' + y(i) : '')
  }
  for (var a = [0xe8d4a51000, 1e9, 1e6, 1e3], o = 0, s = a; o < s.length; o++) {
    var c = s[o]
    if (e >= c) {
      var l = Math.floor(e / c),
        i = e % c
      return y(l) + ' ' + v[c] + (i > 0 ? ' ' + y(i) : '')
    }
  }
  return e.toString()
}
function b(e) {
  var t = y(e)
  if (e % 100 >= 11 && e % 100 <= 13) return t + 'th'
  switch (e % 10) {
    case 1:
      return t.replace(/one$/, 'first')
    case 2:
      return t.replace(/two$/, 'second')
    case 3:
      return t.replace(/three$/, 'third')
    case 5:
      return t.replace(/five$/, 'fifth')
    case 8:
      return t.replace(/eight$/, 'eighth')
    case 9:
      return t.replace(/nine$/, 'ninth')
    default:
      return t + 'th'
  }
}
var x = {
    mr: 'mister',
    mrs: 'missus',
    ms: 'miss',
    dr: 'doctor',
    prof: 'professor',
    sr: 'senior',
    jr: 'junior',
    etc: 'etcetera',
    vs: 'versus',
    inc: 'incorporated',
    corp: 'corporation',
    ltd: 'limited',
    co: 'company',
    st: 'street',
    ave: 'avenue',
    blvd: 'boulevard',
    rd: 'road',
    apt: 'apartment',
    dept: 'department',
    gov: 'government',
    org: 'organization',
    edu: 'education',
    com: 'commercial',
  },
  S = {
    net: 'network',
    info: 'information',
  }
function C(e) {
  return (
    (e = e.replace(/\$(\d+(?:,\d{3})*(?:\.\d{2})?)/g, function (e, t) {
      var n = parseFloat(t.replace(/,/g, '')),
        r = Math.floor(n),
        i = Math.round((n - r) * 100),
        a = ''
      return (
        r > 0 && (a += y(r) + (r === 1 ? ' dollar' : ' dollars')),
        i > 0 && (r > 0 && (a += ' and '), (a += y(i) + (i === 1 ? ' cent' : ' cents'))),
        a || 'zero dollars'
      )
    })),
    (e = e.replace(/\b(1[89]\d{2}|20\d{2})\b/g, function (e) {
      var t = parseInt(e)
      if (t >= 2e3) return 'twenty ' + (t === 2e3 ? 'hundred' : t < 2010 ? 'oh ' + g[t % 10] : y(t % 100))
      var n = Math.floor(t / 100),
        r = t % 100
      return y(n) + ' ' + (r < 10 ? 'oh ' + g[r] : y(r))
    })),
    (e = e.replace(/\b(\d{1,2}):(\d{2})(?:\s*(am|pm))?\b/gi, function (e, t, n, r) {
      var i = parseInt(t),
        a = parseInt(n),
        o = y(i === 0 ? 12 : i > 12 ? i - 12 : i)
      return (
        (o += a === 0 ? " o'clock" : a < 10 ? ' oh ' + y(a) : ' ' + y(a)),
        r && (o += ' ' + r.toLowerCase().replace(/(\w)/g, '$1 ').trim()),
        o
      )
    })),
    (e = e.replace(/\b(\d+)(?:st|nd|rd|th)\b/gi, function (e, t) {
      return b(parseInt(t))
    })),
    (e = e.replace(/\b(?:\(\d{3}\)\s?|\d{3}-)\d{3}-\d{4}\b/g, function (e) {
      return e
        .replace(/\D/g, '')
        .split('')
        .map(function (e) {
          return g[parseInt(e)]
        })
        .join(' ')
    })),
    (e = e.replace(/\b(\d+)\.(\d+)\b/g, function (e, t, n) {
      return (
        y(parseInt(t)) +
        ' point ' +
        n
          .split('')
          .map(function (e) {
            return g[parseInt(e)]
          })
          .join(' ')
      )
    })),
    (e = e.replace(/\b(\d+(?:\.\d+)?)%/g, function (e, t) {
      var n = parseFloat(t)
      return (
        y(Math.floor(n)) +
        (n % 1 == 0
          ? ''
          : ' point ' +
            (n.toString().split('.')[1] || '')
              .split('')
              .map(function (e) {
                return g[parseInt(e)]
              })
              .join(' ')) +
        ' percent'
      )
    })),
    (e = e.replace(/\b\d+\b/g, function (e) {
      return y(parseInt(e))
    })),
    e
  )
}
function w(e) {
  return (
    (e = e.replace(/(\b\d+(?::\d{2})?\s*)([ap])\.?m\b\.?/gi, function (e, t, n) {
      return `${t.trimEnd()} ${n.toLowerCase()} m`
    })),
    (e = e.replace(/\b([a-z]+)\./gi, function (e, t) {
      var n = t.toLowerCase()
      return S[n] ? (t === n ? e : S[n]) : x[n] ? x[n] : e
    })),
    e
      .split(/\s+/)
      .map(function (e) {
        var t = e.toLowerCase().replace(/[^\w]/g, '')
        return x[t] ? e.replace(new RegExp(t, 'gi'), x[t]) : e
      })
      .join(' ')
  )
}
function T(e) {
  return ((e = w(e)), (e = C(e)), e.replace(/\s+/g, ' ').trim())
}
var E = ['ed', 'ing', 'es', 's', 'en', 'er', 'ize', 'ise', 'fy', 'ate'],
  D = [
    'tion',
    'sion',
    'ness',
    'ment',
    'ity',
    'ty',
    'er',
    'or',
    'ist',
    'ian',
    'ism',
    'age',
    'ure',
    'ence',
    'ance',
  ],
  O = [
    'able',
    'ible',
    'al',
    'ial',
    'ed',
    'en',
    'er',
    'est',
    'ful',
    'ic',
    'ish',
    'ive',
    'less',
    'ly',
    'ous',
    'y',
  ],
  k = ['the', 'a', 'an', 'this', 'that', 'these', 'those', 'my', 'your', 'his', 'her', 'its', 'our', 'their'],
  A = [
    'am',
    'is',
    'are',
    'was',
    'were',
    'be',
    'being',
    'been',
    'have',
    'has',
    'had',
    'having',
    'do',
    'does',
    'did',
    'doing',
    'will',
    'would',
    'shall',
    'should',
    'can',
    'could',
    'may',
    'might',
    'must',
  ],
  j = [
    'in',
    'on',
    'at',
    'by',
    'for',
    'with',
    'from',
    'to',
    'of',
    'about',
    'under',
    'over',
    'through',
    'between',
    'among',
  ],
  M = [
    'way',
    'book',
    'books',
    'paper',
    'time',
    'people',
    'world',
    'life',
    'hand',
    'part',
    'child',
    'eye',
    'woman',
    'place',
    'work',
    'week',
    'case',
    'point',
    'company',
    'number',
    'group',
    'problem',
    'fact',
  ],
  N = ['please', "don't", 'do', "doesn't", 'never'],
  P = ['can', 'will', 'would', 'should', 'could', 'may', 'might', 'must'],
  F = ['i', 'you', 'he', 'she', 'it', 'we', 'they'],
  I = r(
    r([], F, !0),
    [
      'me',
      'him',
      'us',
      'them',
      'my',
      'your',
      'his',
      'her',
      'its',
      'our',
      'their',
      'myself',
      'yourself',
      'himself',
      'herself',
      'itself',
      'ourselves',
      'yourselves',
      'themselves',
    ],
    !1,
  ),
  ee = new Set(
    r(
      r(
        r(r(r(r(r([], k, !0), I, !0), j, !0), A, !0), P, !0),
        [
          'and',
          'but',
          'or',
          'nor',
          'so',
          'yet',
          'for',
          'as',
          'if',
          'than',
          'that',
          'though',
          'while',
          'because',
          'since',
          'unless',
          'until',
          'when',
          'where',
          'whether',
        ],
        !0,
      ),
      ['what', 'who', 'whom', 'whose', 'where', 'when', 'why', 'how', 'which'],
      !0,
    ),
  )
function L(e, t) {
  return !!(ee.has(e.toLowerCase()) || (t && /^(DT|IN|CC|PRP|MD|AUX|WP|WDT|WRB|TO|EX)$/.test(t)))
}
var te = /^([^aeiouɑæɛɪɔʊʌəɝ]*)[æʌɛɔʊ]([^aeiouɑæɛɪɔʊʌəɝ]*)$/,
  ne = /^([^aeiouɑæɛɪɔʊʌəɝjhw])u$/,
  re = /[aeiouɑæɛɪɔʊʌəɝ]+/g
function ie(e) {
  var t = e.match(re)
  if (!t || t.length > 1) return e
  var n = e.replace(/[ˈˌ]/g, ''),
    r = n.replace(te, '$1ə$2')
  return r === n ? n.replace(ne, '$1ə') : r
}
var ae = new ((function () {
    function e() {}
    return (
      (e.prototype.isLikelyNoun = function (e) {
        for (var t = e.toLowerCase(), n = 0, r = D; n < r.length; n++) {
          var i = r[n]
          if (t.endsWith(i)) return !0
        }
        return M.includes(t)
      }),
      (e.prototype.tagWord = function (e, t) {
        var n = e.toLowerCase()
        if (k.includes(n))
          return {
            word: e,
            pos: 'DT',
            confidence: 0.9,
          }
        if (t && t.length >= 1) {
          var r = t[0]?.toLowerCase(),
            i = t.length >= 2 ? t[1]?.toLowerCase() : void 0
          if (r && k.includes(r))
            return {
              word: e,
              pos: '!V',
              confidence: 0.95,
            }
          if ((r && N.includes(r)) || (r && P.includes(r)))
            return {
              word: e,
              pos: 'V',
              confidence: 0.9,
            }
          if (r && F.includes(r))
            return {
              word: e,
              pos: 'V',
              confidence: 0.85,
            }
          if ((r && A.includes(r)) || (i && k.includes(i)))
            return {
              word: e,
              pos: 'V',
              confidence: 0.8,
            }
          if (i && this.isLikelyNoun(i))
            return {
              word: e,
              pos: 'V',
              confidence: 0.75,
            }
          if (i === 'to')
            return {
              word: e,
              pos: 'V',
              confidence: 0.7,
            }
          if (r && j.includes(r))
            return {
              word: e,
              pos: '!V',
              confidence: 0.7,
            }
        }
        for (var a = 0, o = E; a < o.length; a++) {
          var s = o[a]
          if (n.endsWith(s))
            return s === 'ed'
              ? {
                  word: e,
                  pos: 'VBD',
                  confidence: 0.6,
                }
              : s === 'ing'
                ? {
                    word: e,
                    pos: 'V',
                    confidence: 0.6,
                  }
                : s === 's' && n.length > 2
                  ? {
                      word: e,
                      pos: 'V',
                      confidence: 0.4,
                    }
                  : {
                      word: e,
                      pos: 'V',
                      confidence: 0.5,
                    }
        }
        for (var c = 0, l = D; c < l.length; c++) {
          var s = l[c]
          if (n.endsWith(s))
            return {
              word: e,
              pos: '!V',
              confidence: 0.5,
            }
        }
        for (var u = 0, d = O; u < d.length; u++) {
          var s = d[u]
          if (n.endsWith(s))
            return s === 'ly'
              ? {
                  word: e,
                  pos: 'ADJ',
                  confidence: 0.6,
                }
              : {
                  word: e,
                  pos: '!V',
                  confidence: 0.5,
                }
        }
        return {
          word: e,
          pos: '!V',
          confidence: 0.3,
        }
      }),
      (e.prototype.tagWords = function (e) {
        for (var t = [], n = 0; n < e.length; n++) {
          var r = e[n],
            i = [n > 0 ? e[n - 1] : '', n < e.length - 1 ? e[n + 1] : ''].filter(function (e) {
              return e
            })
          t.push(this.tagWord(r, i))
        }
        return t
      }),
      (e.prototype.tagSentence = function (e) {
        var t = e
          .toLowerCase()
          .split(/[\s,.!?;:()]+/)
          .filter(function (e) {
            return e.length > 0
          })
        return this.tagWords(t)
      }),
      e
    )
  })())(),
  oe = 'ˈʃɛdjuːl',
  se = 'təˈmɑːtəʊ',
  R = 'vɑːz',
  ce = 'hɜːb',
  le = 'ˈzɛbɹə',
  ue = 'lɛfˈtɛnənt',
  de = s(
    Object.freeze({
      __proto__: null,
      default: {
        schedule: oe,
        tomato: se,
        vase: R,
        herb: ce,
        zebra: le,
        lieutenant: ue,
      },
      herb: ce,
      lieutenant: ue,
      schedule: oe,
      tomato: se,
      vase: R,
      zebra: le,
    }),
  )
function fe(e, t) {
  var n = t
  return (
    (n = n.replace(/([ˈˌ][^ˈˌaeiouæɑɒəɛɪʌʊɔ]*)ɝ/g, '$1ɜː')),
    (n = n.replace(/ɝ/g, 'ə')),
    (n = n
      .replace(/aɪɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'aɪə')
      .replace(/aʊɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'aʊə')
      .replace(/ɑɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'ɑː')
      .replace(/ɔɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'ɔː')
      .replace(/ɛɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'ɛə')
      .replace(/ɪɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'ɪə')
      .replace(/ʊɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, 'ʊə')),
    (n = n.replace(/ɹ(?![aeiouæɑɒəɛɪʌʊɔ])/g, '')),
    (n = n.replace(/əː/g, 'ɜː')),
    /[a-z]{2,}age$/.test(e) && (n = n.replace(/[ɑɒæ](d?)ʒ$/, 'ɑːʒ')),
    /^su[a-z]/i.test(e) && (n = n.replace(/^(ˈ?)su(?!ʃ)/, '$1sjuː')),
    n
  )
}
function pe(e, t) {
  var n = e.toLowerCase()
  return de[n] || fe(n, t)
}
for (
  var me = [
      {
        suffix: 'ization',
        ipa: 'ɪzeɪʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'isation',
        ipa: 'ɪzeɪʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ifications',
        ipa: 'ɪfɪkeɪʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ification',
        ipa: 'ɪfɪkeɪʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ations',
        ipa: 'eɪʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ation',
        ipa: 'eɪʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'itions',
        ipa: 'ɪʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ition',
        ipa: 'ɪʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'utions',
        ipa: 'uʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ution',
        ipa: 'uʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'otions',
        ipa: 'oʊʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'otion',
        ipa: 'oʊʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'etions',
        ipa: 'iʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'etion',
        ipa: 'iʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ctions',
        ipa: 'kʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ction',
        ipa: 'kʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'tions',
        ipa: 'ʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'tion',
        ipa: 'ʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'sions',
        ipa: 'ʒənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'sion',
        ipa: 'ʒən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'cians',
        ipa: 'ʃənz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'cian',
        ipa: 'ʃən',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'abilities',
        ipa: 'əbɪlɪtiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ability',
        ipa: 'əbɪlɪti',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ibilities',
        ipa: 'əbɪlɪtiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ibility',
        ipa: 'əbɪlɪti',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'alities',
        ipa: 'ælətiz',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'ality',
        ipa: 'æləti',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'ivities',
        ipa: 'ɪvətiz',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'ivity',
        ipa: 'ɪvəti',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'osities',
        ipa: 'ɑsətiz',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'osity',
        ipa: 'ɑsəti',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'arities',
        ipa: 'ɛɹətiz',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'arity',
        ipa: 'ɛɹəti',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'orities',
        ipa: 'ɔɹətiz',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'ority',
        ipa: 'ɔɹəti',
        stress: 'antepenult',
        minBase: 4,
      },
      {
        suffix: 'ities',
        ipa: 'ətiz',
        stress: 'antepenult',
        minBase: 3,
        ipaAlts: ['ɪtiz'],
      },
      {
        suffix: 'ity',
        ipa: 'əti',
        stress: 'antepenult',
        minBase: 3,
        ipaAlts: ['ɪti'],
      },
      {
        suffix: 'ically',
        ipa: 'ɪkli',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'icals',
        ipa: 'ɪkəlz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ical',
        ipa: 'ɪkəl',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ics',
        ipa: 'ɪks',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ic',
        ipa: 'ɪk',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'tial',
        ipa: 'ʃəl',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'cial',
        ipa: 'ʃəl',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ial',
        ipa: 'iəl',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'cious',
        ipa: 'ʃəs',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'tious',
        ipa: 'ʃəs',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'geous',
        ipa: 'dʒəs',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'uous',
        ipa: 'juəs',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ious',
        ipa: 'iəs',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'eous',
        ipa: 'iəs',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ances',
        ipa: 'ənsɪz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ance',
        ipa: 'əns',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ences',
        ipa: 'ənsɪz',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ence',
        ipa: 'əns',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ants',
        ipa: 'ənts',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ant',
        ipa: 'ənt',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ents',
        ipa: 'ənts',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'ent',
        ipa: 'ənt',
        stress: 'penult',
        minBase: 3,
      },
      {
        suffix: 'atively',
        ipa: 'ətɪvli',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'atives',
        ipa: 'ətɪvz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ative',
        ipa: 'ətɪv',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'atory',
        ipa: 'ətɔɹi',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'atories',
        ipa: 'ətɔɹiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ologies',
        ipa: 'ɑlədʒiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ology',
        ipa: 'ɑlədʒi',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ologists',
        ipa: 'ɑlədʒɪsts',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ologist',
        ipa: 'ɑlədʒɪst',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ographies',
        ipa: 'ɑɡɹəfiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ography',
        ipa: 'ɑɡɹəfi',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'onomies',
        ipa: 'ɑnəmiz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'onomy',
        ipa: 'ɑnəmi',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ological',
        ipa: 'əlɑdʒɪkəl',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'esque',
        ipa: 'ɛsk',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'ettes',
        ipa: 'ɛts',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'ette',
        ipa: 'ɛt',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'eers',
        ipa: 'ɪɹz',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'eer',
        ipa: 'ɪɹ',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'ees',
        ipa: 'iz',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'ee',
        ipa: 'i',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'ese',
        ipa: 'iz',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'aire',
        ipa: 'ɛɹ',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'oons',
        ipa: 'unz',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'oon',
        ipa: 'un',
        stress: 'final',
        minBase: 3,
      },
      {
        suffix: 'nesses',
        ipa: 'nəsɪz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'lessness',
        ipa: 'ləsnəs',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'lessly',
        ipa: 'ləsli',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'fulness',
        ipa: 'fəlnəs',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'fully',
        ipa: 'fəli',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ingly',
        ipa: 'ɪŋli',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ness',
        ipa: 'nəs',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'less',
        ipa: 'ləs',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ful',
        ipa: 'fəl',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ship',
        ipa: 'ʃɪp',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'hood',
        ipa: 'hʊd',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'dom',
        ipa: 'dəm',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ish',
        ipa: 'ɪʃ',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ments',
        ipa: 'mənts',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ment',
        ipa: 'mənt',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ism',
        ipa: 'ɪzəm',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'isms',
        ipa: 'ɪzəmz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ists',
        ipa: 'ɪsts',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ist',
        ipa: 'ɪst',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ward',
        ipa: 'wɝd',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'wards',
        ipa: 'wɝdz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'wise',
        ipa: 'waɪz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ly',
        ipa: 'li',
        stress: 'neutral',
        minBase: 4,
      },
      {
        suffix: 'ings',
        ipa: 'ɪŋz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ing',
        ipa: 'ɪŋ',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ied',
        ipa: 'id',
        stress: 'neutral',
        minBase: 3,
        recover: {
          strip: '',
          add: 'y',
        },
        ipaAlts: ['aɪd'],
      },
      {
        suffix: 'ies',
        ipa: 'iz',
        stress: 'neutral',
        minBase: 3,
        recover: {
          strip: '',
          add: 'y',
        },
        ipaAlts: ['aɪz'],
      },
      {
        suffix: 'ed',
        ipa: 'd',
        stress: 'neutral',
        minBase: 3,
        ipaAlts: ['t', 'ɪd', 'əd'],
      },
      {
        suffix: 'est',
        ipa: 'ɪst',
        stress: 'neutral',
        minBase: 3,
        ipaAlts: ['əst'],
      },
      {
        suffix: 'ers',
        ipa: 'ɝz',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'er',
        ipa: 'ɝ',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'es',
        ipa: 'z',
        stress: 'neutral',
        minBase: 3,
        ipaAlts: ['ɪz', 's'],
      },
      {
        suffix: 's',
        ipa: 'z',
        stress: 'neutral',
        minBase: 3,
        ipaAlts: ['s'],
      },
      {
        suffix: 'ably',
        ipa: 'əbli',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'able',
        ipa: 'əbəl',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ibly',
        ipa: 'əbli',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'ible',
        ipa: 'əbəl',
        stress: 'neutral',
        minBase: 3,
      },
      {
        suffix: 'izes',
        ipa: 'aɪzɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ized',
        ipa: 'aɪzd',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'izing',
        ipa: 'aɪzɪŋ',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ize',
        ipa: 'aɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ises',
        ipa: 'aɪzɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ise',
        ipa: 'aɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ifies',
        ipa: 'ɪfaɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ified',
        ipa: 'ɪfaɪd',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ify',
        ipa: 'ɪfaɪ',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'fies',
        ipa: 'faɪz',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'fied',
        ipa: 'faɪd',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ously',
        ipa: 'əsli',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ousness',
        ipa: 'əsnəs',
        stress: 'antepenult',
        minBase: 3,
      },
      {
        suffix: 'ous',
        ipa: 'əs',
        stress: 'penult',
        minBase: 3,
      },
    ],
    z = /* @__PURE__ */ new Map(),
    he = 0,
    B = 0,
    ge = me;
  B < ge.length;
  B++
) {
  var V = ge[B]
  ;((he = Math.max(he, V.suffix.length)),
    z.has(V.suffix.length) || z.set(V.suffix.length, []),
    z.get(V.suffix.length).push(V))
}
var _e = Math.max.apply(Math, Array.from(z.keys()))
function ve(e) {
  for (var t = Math.min(_e, e.length - 1); t >= 1; t--) {
    var n = z.get(t)
    if (n)
      for (var r = e.slice(-t), i = 0, a = n; i < a.length; i++) {
        var o = a[i]
        if (o.suffix === r) {
          var s = e.slice(0, -t)
          if (o.recover) {
            if (s.endsWith(o.recover.strip)) s = s.slice(0, s.length - o.recover.strip.length) + o.recover.add
            else if (o.recover.strip !== '') continue
            else s += o.recover.add
          }
          if (!(s.length < (o.minBase ?? 3)) && (!o.baseGuard || o.baseGuard.test(s))) {
            var c = []
            return (
              /^[aeiouy]/.test(o.suffix) && !/[aeiouy]$/.test(s) && c.push(s + 'e'),
              (o.suffix === 'ed' || o.suffix === 'ing' || o.suffix === 'er' || o.suffix === 'est') &&
                s.length >= 3 &&
                s[s.length - 1] === s[s.length - 2] &&
                !'aeiouy'.includes(s[s.length - 1]) &&
                c.push(s.slice(0, -1)),
              o.suffix === 'ation' || o.suffix === 'ations'
                ? c.push(s + 'ate')
                : o.suffix === 'ition' || o.suffix === 'itions'
                  ? c.push(s + 'ite', s + 'ish')
                  : o.suffix === 'otion' || o.suffix === 'otions'
                    ? c.push(s + 'ote')
                    : o.suffix === 'ution' || o.suffix === 'utions'
                      ? c.push(s + 'ute')
                      : o.suffix === 'ction' || o.suffix === 'ctions'
                        ? c.push(s + 'ct')
                        : o.suffix === 'sion' || o.suffix === 'sions'
                          ? c.push(s + 'se', s + 'de', s + 'd', s + 't')
                          : (o.suffix === 'ity' || o.suffix === 'ities') && c.push(s + 'e', s + 'ate'),
              {
                entry: o,
                base: s,
                baseAlts: c,
              }
            )
          }
        }
      }
  }
  return null
}
function ye(e, t) {
  for (var n = [], r = e, i = [], a = 0; a < t; a++) {
    var o = ve(r)
    if (!o) break
    ;(n.push({
      entry: o.entry,
      before: r,
      after: o.base,
      afterAlts: o.baseAlts,
    }),
      (r = o.base),
      (i = o.baseAlts))
  }
  return {
    base: r,
    baseAlts: i,
    steps: n,
  }
}
function be(e) {
  return e.reduces === void 0 ? e.stress !== 'neutral' : e.reduces
}
var xe = /* @__PURE__ */ new Set('aeiouæɛɪɔʊʌəɝ')
function Se(e) {
  for (var t = 0, n = !1, r = 0, i = e; r < i.length; r++) {
    var a = i[r]
    xe.has(a) ? (n || t++, (n = !0)) : (n = !1)
  }
  return t
}
function Ce(e) {
  for (var t = 0, n = !1, r = 0, i = e; r < i.length; r++) {
    var a = i[r]
    if (a === 'ˈ') return t
    xe.has(a) ? (n || t++, (n = !0)) : a !== 'ˌ' && (n = !1)
  }
  return -1
}
function we(e, t) {
  if (e <= 1 || e === 2) return { primary: 0 }
  var n = e - 2
  return t(n) ? { primary: n } : { primary: Math.max(0, e - 3) }
}
function Te(e) {
  var t = e.syllableCount,
    n = e.suffix
  if (t <= 0 || t === 1) return { primary: 0 }
  if (n)
    switch (n.stress) {
      case 'final':
        return H(t - 1)
      case 'penult':
        return H(Math.max(0, t - 2))
      case 'antepenult':
        return H(Math.max(0, t - 3))
      case 'neutral':
        if (e.baseStress !== void 0) return H(e.baseStress)
    }
  return we(
    t,
    e.isHeavy ??
      function () {
        return !1
      },
  )
}
function H(e) {
  var t = e - 2
  return t >= 0
    ? {
        primary: e,
        secondary: t,
      }
    : { primary: e }
}
var U = /* @__PURE__ */ new Set('aeiouæɛɪɔʊʌəɝ'),
  Ee = /* @__PURE__ */ new Set('eoauɔ'),
  De = /* @__PURE__ */ new Set('ɪʊ')
function W(e) {
  for (var t = [], n = 0; n < e.length;)
    if (U.has(e[n])) {
      for (var r = n; n < e.length && U.has(e[n]);) n++
      t.push([r, n])
    } else n++
  return t
}
function Oe(e) {
  return e.length >= 2 && Ee.has(e[0]) && De.has(e[1]) ? !0 : e === 'i' || e === 'u' || e === 'ɝ'
}
function ke(e, t, n) {
  n === void 0 && (n = {})
  for (
    var r = n.reduceLong,
      i = r !== void 0 && r,
      a = n.happyTensing,
      o = a === void 0 || a,
      s = W(e),
      c = [],
      l = 0,
      u = 0;
    u < s.length;
    u++
  ) {
    var d = s[u],
      f = d[0],
      p = d[1]
    c.push(e.slice(l, f))
    var m = e.slice(f, p)
    ;(t.has(u) || (!i && Oe(m)) ? c.push(m) : c.push(Ae(m, e, p, u === s.length - 1, o)), (l = p))
  }
  return (c.push(e.slice(l)), c.join(''))
}
function Ae(e, t, n, r, i) {
  return t[n] === 'ɹ' ? 'ɝ' : i && r && n === t.length && (e === 'i' || e === 'ɪ') ? 'i' : 'ə'
}
function je(e) {
  return e.replace(/[ˈˌ]/g, '')
}
function G(e, t, n) {
  var r = W(e)
  if (t < 0 || t >= r.length) return e
  for (var i = r[t][0]; i > 0;) {
    var a = e[i - 1]
    if (a === 'ˈ' || a === 'ˌ' || 'aeiouæɛɪɔʊʌəɝ'.includes(a)) break
    i--
  }
  return e.slice(0, i) + n + e.slice(i)
}
function Me(e, t) {
  var n = ye(e, 1)
  if (n.steps.length === 0) return null
  for (
    var i = n.steps[0].entry,
      a = n.steps[0].after,
      o = n.steps[0].afterAlts,
      s = /^[aeiouy]/.test(i.suffix) ? r(r([], o, !0), [a], !1) : r([a], o, !0),
      c = null,
      l = null,
      u = 0,
      d = s;
    u < d.length;
    u++
  ) {
    var f = d[u],
      p = t(f)
    if (p !== void 0) {
      ;((c = f), (l = p))
      break
    }
  }
  if (l === null || c === null) return null
  var m = Ce(l),
    h = je(l)
  if (c !== a) {
    var g = c.slice(a.length),
      _ = function (e) {
        return h.endsWith(e) ? ((h = h.slice(0, -e.length)), !0) : !1
      }
    switch (g) {
      case 'ate':
        _('eɪt') || _('ət')
        break
      case 'ite':
        _('aɪt') || _('ɪt')
        break
      case 'ote':
        _('oʊt')
        break
      case 'ute':
        _('jut') || _('ut')
        break
      case 'ct':
        _('kt')
        break
      case 'pt':
        _('pt')
    }
  }
  var v = h + i.ipa,
    y = Te({
      syllableCount: Se(v),
      suffix: i,
      baseStress: m >= 0 ? m : void 0,
    }),
    b = /* @__PURE__ */ new Set([y.primary])
  y.secondary !== void 0 && b.add(y.secondary)
  var x = be(i) ? ke(v, b) : v
  return (
    (x = G(x, y.primary, 'ˈ')),
    y.secondary !== void 0 && (x = G(x, y.secondary, 'ˌ')),
    {
      ipa: x,
      base: c,
      suffix: i,
      stress: y,
    }
  )
}
var K = 'aeiouɑæɛɪɔʊʌəɝ',
  Ne = /^([ˈˌ])?ɑɑ/
function Pe(e) {
  var t = e.charCodeAt(0)
  return t !== 593 && t !== 712 && t !== 716 ? e : e.replace(Ne, '$1ɑ')
}
function Fe(e) {
  var t = e.length
  return t < 2 || e.charCodeAt(t - 1) !== 116 || e.charCodeAt(t - 2) !== 100 ? e : e.slice(0, t - 2) + 't'
}
var Ie = 'pkfθsʃ',
  Le = 'bʒvzðmnŋɫlɹjɡɑæɛɪɔʊʌəɝaeiouy'
function Re(e, t) {
  if (t !== void 0 && !t.endsWith('ed')) return e
  var n = e.length
  if (n < 3 || e.charCodeAt(n - 1) !== 100 || e.charCodeAt(n - 2) !== 601) return e
  var r = e[n - 3]
  return r === 't' || r === 'd'
    ? e
    : Ie.indexOf(r) >= 0
      ? e.slice(0, -2) + 't'
      : Le.indexOf(r) >= 0
        ? e.slice(0, -2) + 'd'
        : e
}
function ze(e) {
  if (e.indexOf('h') < 0) return e
  for (var t = '', n = 0, r = 0; r < e.length; r++)
    if (e[r] === 'h') {
      var i = e[r + 1]
      ;(i !== void 0 && K.indexOf(i) >= 0) || ((t += e.slice(n, r)), (n = r + 1))
    }
  return n === 0 ? e : t + e.slice(n)
}
var Be = /* @__PURE__ */ new Set(['the'])
function Ve(e, t) {
  if (e.indexOf('ʌ') < 0 && e.indexOf('ə') < 0) return e
  for (var n = t !== void 0 && Be.has(t), r = '', i = 0; i < e.length; i++) {
    var a = e[i]
    if (a !== 'ə' && a !== 'ʌ') r += a
    else {
      for (var o = !1, s = i - 1; s >= 0; s--) {
        var c = e[s]
        if (c === 'ˈ' || c === 'ˌ') {
          o = !0
          break
        }
        if (K.includes(c)) break
      }
      r += o && !n ? 'ʌ' : 'ə'
    }
  }
  return r
}
var He = /ɝ([ˈˌ])([aeiouɑæɛɪɔʊʌəɝ])/g
function Ue(e) {
  return e.indexOf('ɝ') < 0 ? e : e.replace(He, 'ə$1ɹ$2')
}
var We = /iɹ(?![aeiouɑæɛɪɔʊʌəɝ])/g
function Ge(e) {
  return e.indexOf('iɹ') < 0 ? e : e.replace(We, 'ɪɹ')
}
var Ke = /ɪɹ/g
function qe(e) {
  return e.indexOf('ɪɹ') < 0
    ? e
    : e.replace(Ke, function (t, n) {
        for (var r = n - 1; r >= 0; r--) {
          var i = e[r]
          if (i === 'ˈ' || i === 'ˌ') return 'ɪɹ'
          if (K.indexOf(i) >= 0) break
        }
        return 'ɝ'
      })
}
var Je = /(oʊ|aɪ|eɪ|ɔɪ|aʊ)ɪz$/
function Ye(e) {
  return e.endsWith('ɪz') ? e.replace(Je, '$1z') : e
}
var Xe = /([szʃʒ])ɪz$/
function Ze(e) {
  return e.endsWith('ɪz') ? e.replace(Xe, '$1əz') : e
}
var Qe = 'bcdfgɡhjkmnpqstvwxzðθʃʒŋɹɫ'
function $e(e) {
  if (e.indexOf('l') < 0 && e.indexOf('ɫ') < 0) return e
  for (var t = '', n = 0, r = 1; r < e.length - 1; r++) {
    var i = e[r]
    if (i === 'l' || i === 'ɫ') {
      var a = e[r - 1],
        o = e[r + 1]
      Qe.indexOf(a) >= 0 && Qe.indexOf(o) >= 0 && ((t += e.slice(n, r) + 'ə'), (n = r))
    }
  }
  return n === 0 ? e : t + e.slice(n)
}
var et = /ɪ([ˈˌ]?)([aeiouɑæɛɔʊʌəɝ])/g,
  tt = 'eaoɔ'
function nt(e) {
  return e.indexOf('ɪ') < 0
    ? e
    : e.replace(et, function (t, n, r, i) {
        var a = i
        if (a > 0 && tt.indexOf(e[a - 1]) >= 0) return t
        for (var o = a - 1; o >= 0; o--) {
          var s = e[o]
          if (s === 'ˈ') return t
          if (s === 'ˌ' || K.indexOf(s) >= 0) break
        }
        return 'i' + n + r
      })
}
var rt = /ɪkə[lɫ]i$/
function it(e) {
  return e.endsWith('i') ? e.replace(rt, 'ɪkli') : e
}
function at(e) {
  var t = e.indexOf('ˈ')
  if (t < 0) return e
  for (var n = 0, r = !1, i = 0; i < t; i++) {
    var a = e[i]
    if (a === 'ˌ') return e
    K.indexOf(a) >= 0 ? (r || n++, (r = !0)) : a !== 'ˈ' && (r = !1)
  }
  if (n < 2) return e
  for (var o = -1, i = 0; i < e.length; i++)
    if (K.indexOf(e[i]) >= 0) {
      o = i
      break
    }
  if (o < 0 || e[o] === 'ə') return e
  for (var s = o; s > 0 && K.indexOf(e[s - 1]) < 0 && e[s - 1] !== 'ˈ' && e[s - 1] !== 'ˌ';) s--
  return e.slice(0, s) + 'ˌ' + e.slice(s)
}
function ot(e) {
  var t = e.length
  if (t === 0 || e.charCodeAt(t - 1) !== 618) return e
  var n = e[t - 2]
  if (n && 'eaoɔ'.indexOf(n) >= 0) return e
  for (var r = t - 2; r >= 0; r--) {
    var i = e[r]
    if (i === 'ˈ') return e
    if (K.indexOf(i) >= 0) break
  }
  return e.slice(0, t - 1) + 'i'
}
function st(e, t) {
  var n = e
  return (
    (n = Pe(n)),
    (n = Fe(n)),
    (n = Re(n, t)),
    (n = ze(n)),
    (n = Ve(n, t)),
    (n = Ge(n)),
    (n = Ue(n)),
    (n = qe(n)),
    (n = nt(n)),
    (n = Ye(n)),
    (n = Ze(n)),
    (n = $e(n)),
    (n = it(n)),
    (n = at(n)),
    (n = ot(n)),
    n
  )
}
var ct = [
    [/([pbtdkɡfvszʃʒθðmnŋlɹhjwɫ])\1/g, '$1'],
    [/sʒ/g, 'ʃ'],
    [/əɹ/g, 'ɝ'],
    [/(?<=[^aeiouæɛɪɑɔʌʊ])ɪɹɝ$/, 'ɝɝ'],
    [/n([kɡ])/g, 'ŋ$1'],
    [/^mk/, 'mək'],
    [/ɹɪtʃ$/, 'ɹɪk'],
    [/ɡdʒ$/, 'ɡ'],
    [/(?<=[aɑɔɛɪouəɝ])dʒɝ$/, 'ɡɝ'],
    [/ətʃ$/, 'ək'],
    [/([bdfɡhklmnpɹstzv])ə(ʃ|dʒ)əs$/, '$1eɪ$2əs'],
    [/([^w])əʃən$/, '$1eɪʃən'],
    [/oʊɹ/g, 'ɔɹ'],
    [/[ɑə][ɛə]$/, 'oʊ'],
    [/oʊ([ntplm])ɪk/g, 'ɑ$1ɪk'],
    [/oʊnəm/g, 'ɑnəm'],
    [/oʊmɪtɝ/g, 'ɑmɪtɝ'],
    [/oʊɡɹəf([iɝ])/g, 'ɑɡɹəf$1'],
    [/oʊmɪnən([ts])/g, 'ɑmənən$1'],
    [/oʊdʒɪk$/, 'ɑdʒɪk'],
    [/ənoʊ/g, 'ɑnoʊ'],
    [/ætɪv$/, 'ətɪv'],
    [/ɑɹi$/, 'ɛɹi'],
    [/[æɪ]bli$/, 'əbli'],
    [/ɑl([dtskp])/g, 'oʊl$1'],
    [/əhl/g, 'ɑl'],
    [/([pbtdkɡfvszʃθmnlhjwɫ])ɹoʊst/g, '$1ɹɑst'],
    [/bɹoʊd/g, 'bɹɔd'],
    [/^ʌnɪ/, 'junɪ'],
    [/([kɡdbptfvszʃʒmnlɹwj])əəs$/g, '$1uəs'],
    [/ksɪəs/g, 'kʃəs'],
    [/stjʊɹ/g, 'stʃɝ'],
    [/([tsn])aɪv$/g, '$1ɪv'],
    [/([^aeiouæɑɔɛɪuoəɝʌ])ɪtɪv$/g, '$1ətɪv'],
    [/ɡuʃ/g, 'ɡwɪʃ'],
    [/mək(ɝ|ɪŋ)$/, 'meɪk$1'],
    [/məstɝ$/, 'mæstɝ'],
    [/ɪ([nlkfvmt])eɪʃən$/, 'ə$1eɪʃən'],
    [/ɪ([nk])eɪt$/, 'ə$1eɪt'],
    [/(s|dʒ)ɪbəl$/g, '$1əbəl'],
    [/ʌmɪnəs$/, 'umənəs'],
    [/pənənt$/, 'poʊnənt'],
    [/ɡɹɛɡeɪt$/, 'ɡɹəɡeɪt'],
    [/tɪənɛɹi$/, 'ʃənɛɹi'],
    [/ɝɹeɪʃən$/, 'ɝeɪʃən'],
    [/ɪnɪti$/, 'ɪnəti'],
    [/ɛntɛɹi$/, 'əntɛɹi'],
    [/ɪtud$/, 'ətud'],
    [/oʊleɪt$/, 'ɑleɪt'],
    [/aʊɹ(?=[^aeiouæɛɪɑɔʌʊ])/g, 'uɹ'],
    [/æ{2,}/g, 'ɑ'],
    [/ɪæ$/, 'iə'],
    [/zjʊɹ$/, 'ʒɝ'],
    [/nð$/, 'nθ'],
    [/([lɹ])ð/g, '$1θ'],
  ],
  lt =
    /(?:berg|burg|stein(?:er)?|heim(?:er)?|bach|wald|feld|brand|mann|kamp|wein|bein|hoff|muth|dorf|tal|ler|ner|sen|born|mark|meier|eier|meister|eister|hardt|ardt|lein|heit|heid|meyer|eyer|weiser|eiser|ecker|decker|elman|eman|hein|eitel|itel|einl|eindl|indl|berger|egger|eiter|iter|wenger|enger|enson|itas|linger|fried|zig|eis|eiden|eider|hold|gold|zel|eineke|eincke|eineck|einke)$/,
  ut = [
    {
      when: function (e) {
        return e.startsWith('aa')
      },
      re: /^æ+/,
      sub: 'ɑ',
    },
    {
      when: function (e) {
        return e.endsWith('erate') || e.length >= 9
      },
      re: /[ɛɔ]ɹeɪt(ɝ?)$/,
      sub: 'ɝeɪt$1',
    },
    {
      when: function (e, t) {
        return t >= 3
      },
      re: /eɪdʒ$/,
      sub: 'ɪdʒ',
    },
    {
      when: function (e) {
        return e.includes('asiv')
      },
      re: /æsɪv/,
      sub: 'eɪsɪv',
    },
    {
      when: function (e) {
        return e.endsWith('ator')
      },
      re: /([^w])ətɝ$/,
      sub: '$1eɪtɝ',
    },
    {
      when: function (e, t) {
        return e.endsWith('mony') && t >= 3
      },
      re: /məni$/,
      sub: 'moʊni',
    },
    {
      when: function (e) {
        return !e.endsWith('sense') && !e.endsWith('fense')
      },
      re: /([ɪɛ])ns$/,
      sub: 'əns',
    },
    {
      when: function (e) {
        return e.endsWith('inger')
      },
      re: /ndʒɝ$/,
      sub: 'ŋɝ',
    },
    {
      when: function (e) {
        return e.endsWith('unger') || e.endsWith('onger')
      },
      re: /ndʒɝ$/,
      sub: 'ŋɡɝ',
    },
    {
      when: function (e) {
        return e === 'ache' || (e.endsWith('ache') && e.length >= 7)
      },
      re: /[æə]tʃ[əɪ]?$/,
      sub: 'eɪk',
    },
    {
      when: function (e, t) {
        return (
          e.endsWith('ard') &&
          t >= 2 &&
          !/[yh]ard$/.test(e) &&
          !/card$/.test(e) &&
          !/(?:(?<!g)gard|guard)$/.test(e) &&
          !/bard$/.test(e)
        )
      },
      re: /ɑɹd$/,
      sub: 'ɝd',
    },
    {
      when: function (e) {
        return /(?:ect|ept|ext)$/.test(e)
      },
      re: /ə([kp]t|kst)$/,
      sub: 'ɛ$1',
    },
    {
      when: function (e, t) {
        return e.endsWith('end') && t >= 2
      },
      re: /ənd$/,
      sub: 'ɛnd',
    },
    {
      when: function (e) {
        return e.endsWith('itis')
      },
      re: /ɪtɪs$/,
      sub: 'aɪtɪs',
    },
    {
      when: function (e) {
        return (e.length >= 7 && e.endsWith('tice')) || (e.length >= 7 && e.endsWith('vice'))
      },
      re: /aɪs$/,
      sub: 'ɪs',
    },
    {
      when: function (e) {
        return e.endsWith('ange') && !e.endsWith('lange')
      },
      re: /ændʒ$/,
      sub: 'eɪndʒ',
    },
    {
      when: function (e) {
        return /(?:erous|arous|orous|urous)$/.test(e)
      },
      re: /ɪɹəs$/,
      sub: 'ɝəs',
    },
    {
      when: function (e) {
        return /(?:ious|eous)$/.test(e)
      },
      re: /ɪəs$/,
      sub: 'iəs',
    },
    {
      when: function (e) {
        return /(?:aven|avor|avour)$/.test(e)
      },
      re: /æv(ɝ|ən)$/,
      sub: 'eɪv$1',
    },
    {
      when: function (e) {
        return e.endsWith('amous')
      },
      re: /æm(əs)$/,
      sub: 'eɪm$1',
    },
    {
      when: function (e) {
        return /ion$/.test(e) && !/(?:tion|sion)$/.test(e)
      },
      re: /ɪən$/,
      sub: 'iən',
    },
    {
      when: function (e) {
        return !e.endsWith('cission')
      },
      re: /sɪʃən$/,
      sub: 'zɪʃən',
    },
    {
      when: function (e) {
        return e.length >= 9
      },
      re: /ɪɹeɪʃən$/,
      sub: 'ɝeɪʃən',
    },
    {
      when: function (e) {
        return e.endsWith('iment')
      },
      re: /ɪmənt$/,
      sub: 'əmənt',
    },
    {
      when: function (e) {
        return e.endsWith('ancy')
      },
      re: /ænsi$/,
      sub: 'ənsi',
    },
    {
      when: function (e) {
        return e.endsWith('erage') || e.endsWith('erature')
      },
      re: /ɛɹ/g,
      sub: 'ɝ',
    },
    {
      when: function (e) {
        return e.startsWith('mechan')
      },
      re: /tʃ/,
      sub: 'k',
    },
    {
      when: function (e) {
        return e.startsWith('ei') && !/^ei(ght|ther)/.test(e)
      },
      re: /^eɪ/,
      sub: 'aɪ',
    },
    {
      when: function (e) {
        return lt.test(e) && e.includes('ei') && !e.includes('eight')
      },
      re: /eɪ/g,
      sub: 'aɪ',
    },
    {
      when: function (e) {
        return (
          e.includes('ei') &&
          (e.startsWith('klein') ||
            e.startsWith('drei') ||
            e.startsWith('breit') ||
            e.startsWith('mein') ||
            e.startsWith('meio') ||
            e.startsWith('wei') ||
            (e.startsWith('feig') && !e.startsWith('feigh')) ||
            (e.startsWith('hei') && !/^hei(?:nous|fer|r$|res|ress)/.test(e)) ||
            (e.startsWith('lei') && e.length >= 6 && !/^lei(?:sure|s$)/.test(e)) ||
            (e.startsWith('pf') && e.includes('ei')))
        )
      },
      re: /eɪ/g,
      sub: 'aɪ',
    },
    {
      when: function (e) {
        return e.includes('seism')
      },
      re: /eɪ/g,
      sub: 'aɪ',
    },
    {
      when: function (e) {
        return e.includes('reif') && e.length >= 5
      },
      re: /ɹeɪf/,
      sub: 'ɹaɪf',
    },
    {
      when: function (e) {
        return e.length >= 5 && /eidt?$/.test(e)
      },
      re: /eɪ([dt]?)$/,
      sub: 'aɪ$1',
    },
    {
      when: function (e) {
        return /(?:thet|theis|thesis|thesia|thentic|theon)/.test(e)
      },
      re: /ð/g,
      sub: 'θ',
    },
    {
      when: function (e) {
        return /ach(?:en|er)$/.test(e)
      },
      re: /tʃ([ɛəɪ])/,
      sub: 'k$1',
    },
    {
      when: function (e) {
        return (
          /^g[ei]/.test(e) &&
          /(?:berg|stein(?:er)?|heim(?:er)?|bach|wald|feld|brand|mann|kamp|wein|bein)$/.test(e)
        )
      },
      re: /^dʒ/,
      sub: 'ɡ',
    },
    {
      when: function (e) {
        return (
          /(?:berg|burg)$/.test(e) &&
          (e.includes('ge') || e.includes('gi')) &&
          !e.includes('nge') &&
          !e.includes('ngi')
        )
      },
      re: /dʒ/g,
      sub: 'ɡ',
    },
    {
      when: function (e) {
        return (
          (e.startsWith('berg') && e.length >= 6 && !/(?:ey|y)$/.test(e)) ||
          (e.startsWith('mcg') && e.length >= 5 && !/orge$/.test(e))
        )
      },
      re: /dʒ/g,
      sub: 'ɡ',
    },
    {
      when: function (e) {
        return e.startsWith('beg') && e.length >= 5
      },
      re: /^bɪdʒ/,
      sub: 'bɪɡ',
    },
    {
      when: function (e) {
        return (
          (e.length >= 5 && (e.startsWith('gei') || /^gel[dbns]/.test(e) || e.startsWith('get'))) ||
          /^gi[dvm]/.test(e) ||
          (e.startsWith('gig') && e.length >= 4 && !/^gig(?:i$|lio|lia|lo|ot|ol)/.test(e)) ||
          (e.startsWith('ges') &&
            e.length >= 5 &&
            !/^gest(?:ure|iculat|ation|ural|at|alt|urin|al)/.test(e) &&
            e !== 'geske') ||
          (e.startsWith('geh') && e.length >= 5 && !/^geh(?:le|res|rke)$/.test(e))
        )
      },
      re: /^dʒ/,
      sub: 'ɡ',
    },
    {
      when: function (e) {
        return /(?:ingen|angen)$/.test(e) && e.length >= 7
      },
      re: /dʒ([əɛɪ]n)$/,
      sub: 'ɡ$1',
    },
    {
      when: function (e) {
        return (
          e.includes('eigen') ||
          (e.includes('eig') && (e.startsWith('wei') || (e.startsWith('feig') && !e.startsWith('feigh'))))
        )
      },
      re: /dʒ([əɛɪ])/g,
      sub: 'ɡ$1',
    },
    {
      when: function (e) {
        return (
          e.endsWith('gel') &&
          e.length >= 5 &&
          !/(?:cudgel|gudgel|kegel|nigel|rigel|bagel|angel|evangel|rangel|dgel)$/.test(e)
        )
      },
      re: /dʒ([əɛɪ][lɫ]?)$/,
      sub: 'ɡ$1',
    },
    {
      when: function (e) {
        return (
          e.endsWith('ger') &&
          ((e.length >= 7 && /[bcdfghjklmnpqrstvwxyz]{2}ger$/.test(e)) ||
            (e.length >= 8 && !/(?:anger|inger|onger|enger|ager)$/.test(e)))
        )
      },
      re: /dʒɝ$/,
      sub: 'ɡɝ',
    },
    {
      when: function (e) {
        return e.endsWith('gers') && e.length >= 7 && !/(?:[ao]ngers|agers|ingers|ungers)$/.test(e)
      },
      re: /dʒɝz$/,
      sub: 'ɡɝz',
    },
    {
      when: function (e) {
        return e.endsWith('gen') && e.length >= 7 && /[bcdfghjklmnpqrstvwxyz]{2}gen$/.test(e)
      },
      re: /dʒən$/,
      sub: 'ɡən',
    },
    {
      when: function (e) {
        return (e.endsWith('ford') && e.length > 4) || /(?:worth|world|works?)$/.test(e)
      },
      re: /ɔɹ(d|θ|ld|ks?)$/,
      sub: 'ɝ$1',
    },
    {
      when: function (e) {
        return e.endsWith('fort') && e.length > 4
      },
      re: /fɔɹt$/,
      sub: 'fɝt',
    },
    {
      when: function (e) {
        return e.includes('oe') && e.length >= 4
      },
      re: /ɑɛ/g,
      sub: 'oʊ',
    },
    {
      when: function (e) {
        return e.includes('ae') && e.length >= 4
      },
      re: /æɛ/g,
      sub: 'ɛ',
    },
    {
      when: function (e) {
        return e.includes('eo') && !e.includes('ae') && e.length >= 4
      },
      re: /ɛoʊ/g,
      sub: 'ioʊ',
    },
    {
      when: function (e) {
        return e.endsWith('ouquet')
      },
      re: /aʊkw[ɛə]t$/,
      sub: 'ukeɪ',
    },
    {
      when: function (e) {
        return e.endsWith('quet') && !e.endsWith('nquet') && !e.endsWith('mquet')
      },
      re: /kw[ɛə]t$/,
      sub: 'keɪ',
    },
    {
      when: function (e) {
        return e.endsWith('ochet')
      },
      re: /tʃ[ɛə]t$/,
      sub: 'ʃeɪ',
    },
    {
      when: function (e) {
        return e.endsWith('achet')
      },
      re: /[ɛɪə]t$/,
      sub: 'eɪ',
    },
    {
      when: function (e) {
        return e.endsWith('alet')
      },
      re: /[ɛɪə]t$/,
      sub: 'eɪ',
    },
    {
      when: function (e) {
        return e.endsWith('ette') && e.length >= 5
      },
      re: /([^ɛɪæaouʊə])t$/,
      sub: '$1ɛt',
    },
    {
      when: function (e) {
        return (
          e.endsWith('oise') &&
          e.length >= 7 &&
          !/^(?:noise|turquoise|vichyssoise|francoise|laframboise)/.test(e)
        )
      },
      re: /ɔɪz$/,
      sub: 'əs',
    },
    {
      when: function (e) {
        return e.endsWith('augh') && e.length > 4
      },
      re: /ə$/,
      sub: 'ɔ',
    },
    {
      when: function (e) {
        return e.endsWith('borough') && e.length > 7
      },
      re: /[əʌ]f$/,
      sub: 'oʊ',
    },
    {
      when: function (e) {
        return e.endsWith('urious') && e.length >= 7
      },
      re: /^([kf])ʌɹ/,
      sub: '$1jʊɹ',
    },
    {
      when: function (e) {
        return /olumn|olemn/.test(e)
      },
      re: /oʊl([əm])/,
      sub: 'ɑl$1',
    },
    {
      when: function (e) {
        return e.startsWith('acou')
      },
      re: /aʊ/,
      sub: 'u',
    },
    {
      when: function (e) {
        return e.endsWith('gue') && e.length >= 4 && !/^(?:argue|ague|montague)$/.test(e)
      },
      re: /ɡu$/,
      sub: 'ɡ',
    },
    {
      when: function (e) {
        return e.endsWith('ois') && !e.endsWith('quois') && !e.endsWith('lois') && !e.endsWith('bois')
      },
      re: /ɔɪs$/,
      sub: 'wɑ',
    },
    {
      when: function (e) {
        return e.endsWith('ais')
      },
      re: /eɪs$/,
      sub: 'eɪ',
    },
    {
      when: function (e) {
        return e.endsWith('oir')
      },
      re: /ɔɪɹ$/,
      sub: 'wɑɹ',
    },
    {
      when: function (e) {
        return e.endsWith('oux')
      },
      re: /aʊks?$/,
      sub: 'u',
    },
    {
      when: function (e) {
        return e.includes('oup')
      },
      re: /aʊp/g,
      sub: 'up',
    },
    {
      when: function (e) {
        return e.includes('oui') || e.includes('ouill')
      },
      re: /aʊɪ/g,
      sub: 'ui',
    },
    {
      when: function (e) {
        return e.includes('ouv')
      },
      re: /aʊv/g,
      sub: 'uv',
    },
    {
      when: function (e) {
        return e.endsWith('eau') && e.includes('ou')
      },
      re: /aʊ/g,
      sub: 'u',
    },
    {
      when: function (e) {
        return e.endsWith('ou') && e !== 'you' && e !== 'thou'
      },
      re: /aʊ$/,
      sub: 'u',
    },
    {
      when: function (e) {
        return /[bmdvl]our$/.test(e) && e !== 'devour' && e !== 'flour'
      },
      re: /aʊɹ$/,
      sub: 'ɝ',
    },
    {
      when: function (e) {
        return e.endsWith('oussin')
      },
      re: /aʊs/,
      sub: 'us',
    },
    {
      when: function (e) {
        return e.endsWith('ingham') && e.length >= 9
      },
      re: /həm$/,
      sub: 'hæm',
    },
    {
      when: function (e) {
        return e.endsWith('tron')
      },
      re: /tɹən$/,
      sub: 'tɹɑn',
    },
    {
      when: function (e) {
        return e.endsWith('gren')
      },
      re: /ɡɹən$/,
      sub: 'ɡɹɛn',
    },
    {
      when: function (e) {
        return e.endsWith('craft') || e.endsWith('graft')
      },
      re: /ɹ[əʌ]ft$/,
      sub: 'ɹæft',
    },
    {
      when: function (e) {
        return /(?:echt|icht)$/.test(e)
      },
      re: /tʃt$/,
      sub: 'kt',
    },
    {
      when: function (e) {
        return e.endsWith('hagen')
      },
      re: /dʒ([ɛəɪ])n$/,
      sub: 'ɡ$1n',
    },
    {
      when: function (e) {
        return /(?:gerd|gert)$/.test(e)
      },
      re: /dʒɝ([dt])$/,
      sub: 'ɡɝ$1',
    },
    {
      when: function (e) {
        return e.startsWith('kh')
      },
      re: /^kh/,
      sub: 'k',
    },
    {
      when: function (e) {
        return e.startsWith('dh')
      },
      re: /^dh/,
      sub: 'd',
    },
    {
      when: function (e) {
        return e.startsWith('orch')
      },
      re: /^ɔɹtʃ/,
      sub: 'ɔɹk',
    },
    {
      when: function (e) {
        return e.includes('chord')
      },
      re: /tʃ([ɔɑɝ])/,
      sub: 'k$1',
    },
    {
      when: function (e) {
        return e.includes('anchor')
      },
      re: /tʃ/,
      sub: 'k',
    },
    {
      when: function (e) {
        return e.includes('och') && !e.endsWith('och') && !e.endsWith('oche') && !/och[cfpt]/.test(e)
      },
      re: /[ɑɔ]tʃ/g,
      fn: function (e) {
        return e[0] + 'k'
      },
    },
    {
      when: function (e) {
        return e.endsWith('och') && !e.endsWith('oach') && !e.endsWith('eoch')
      },
      re: /[ɑɔ]tʃ$/,
      fn: function (e) {
        return e[0] + 'k'
      },
    },
    {
      when: function (e) {
        return e.includes('acht') && !/(?:macht|nacht|wacht)/.test(e)
      },
      re: /[æɑ]tʃt/g,
      fn: function (e) {
        return e[0] + 'kt'
      },
    },
    {
      when: function (e) {
        return e.includes('achen') || e.includes('achn')
      },
      re: /[æɑ]tʃ([ɛəɪi]n|n)/,
      fn: function (e, t) {
        return e[0] + 'k' + t
      },
    },
    {
      when: function (e) {
        return /^arch[aeiou]/.test(e) && !e.startsWith('archen') && !/^arch(?:er|ery|es|ie|ies|ed)$/.test(e)
      },
      re: /^ɑɹtʃ/,
      sub: 'ɑɹk',
    },
    {
      when: function (e) {
        return e.endsWith('chter') && e.length >= 6
      },
      re: /tʃtɝ$/,
      sub: 'ktɝ',
    },
    {
      when: function (e) {
        return e.endsWith('chner') && e.length >= 6 && !/tch(?:ner)$/.test(e)
      },
      re: /tʃ(?=[nɝ])/,
      sub: 'k',
    },
    {
      when: function (e) {
        return (
          e.length >= 7 &&
          /[bcdfghjklmnpqrstvwxyz](?:acher|icher)$/.test(e) &&
          !/(?:eacher|oocher|picher|spicher)$/.test(e) &&
          !/^(?:teacher|preacher|bleacher|reacher|poacher|beacher|beecher|breacher)/.test(e)
        )
      },
      re: /tʃ(ɝ)$/,
      sub: 'k$1',
    },
    {
      when: function (e) {
        return e.endsWith('lich') && e.length >= 6 && !/[auo]lich$/.test(e)
      },
      re: /tʃ$/,
      sub: 'k',
    },
    {
      when: function (e) {
        return /(?:achel|ichel|echel)$/.test(e) && e.length >= 6 && !/(?:rachel|michael|machel)$/.test(e)
      },
      re: /tʃ([əɛɪ][lɫ]?)$/,
      sub: 'k$1',
    },
    {
      when: function (e) {
        return e.includes('echt') && !/(?:echt|icht)$/.test(e) && !/echtl|echta/.test(e)
      },
      re: /ɛtʃt/g,
      sub: 'ɛkt',
    },
    {
      when: function (e) {
        return (
          e.includes('ach') &&
          !e.endsWith('ach') &&
          !e.endsWith('ache') &&
          !/ach[aeiou]/.test(e) &&
          /ach[nblrm]/.test(e) &&
          !e.includes('tach')
        )
      },
      re: /[æɑ]tʃ(?=[nblrm])/,
      fn: function (e) {
        return e[0] + 'k'
      },
    },
    {
      when: function (e) {
        return (
          e.includes('uch') &&
          /uch[nblrm]/.test(e) &&
          !/^(?:much|such|touch|vouch|pouch|couch|ouch|crouch|grouch|slouch)/.test(e) &&
          !/^(?:bou|gou|lou|tou|vou)ch/.test(e) &&
          !/uch[aeiou]$/.test(e)
        )
      },
      re: /[ʌʊ]tʃ(?=[nblrm])/,
      fn: function (e) {
        return e[0] + 'k'
      },
    },
    {
      when: function (e) {
        return e.includes('cchi')
      },
      re: /ktʃ/g,
      sub: 'kk',
    },
    {
      when: function (e) {
        return e.includes('cchi')
      },
      re: /tʃ/g,
      sub: 'k',
    },
    {
      when: function (e) {
        return /chet(?:ti|ta|to|te)$/.test(e) && e.length >= 6
      },
      re: /tʃ/g,
      sub: 'k',
    },
    {
      when: function (e) {
        return /cci[oa]?$/.test(e)
      },
      re: /ks([ɪi]?)(oʊ|ə|ʊ|eɪ|a)?$/,
      sub: 'tʃ$1$2',
    },
    {
      when: function (e) {
        return e.includes('cci') && !/cci[oa]?$/.test(e) && !/ccid|ccip|ccint|ccent/.test(e)
      },
      re: /ksɪ([ɑɔɛ])/g,
      sub: 'tʃ$1',
    },
    {
      when: function (e) {
        return (
          e.includes('cci') && !/cci[oa]?$/.test(e) && /(?:ini|ino|elli|ello|illi|illo|iani|iano)$/.test(e)
        )
      },
      re: /ksɪ/g,
      sub: 'tʃɪ',
    },
    {
      when: function (e) {
        return e.includes('eich') && e.length >= 5
      },
      re: /eɪ/g,
      sub: 'aɪ',
    },
    {
      when: function (e) {
        return e.includes('eich') && e.length >= 5
      },
      re: /aɪtʃ/g,
      sub: 'aɪk',
    },
    {
      when: function (e) {
        return /th(?:ought|ink|ank)/.test(e)
      },
      re: /ð/g,
      sub: 'θ',
    },
    {
      when: function (e) {
        return /psych|tech(?!y)/.test(e)
      },
      re: /tʃ/g,
      sub: 'k',
    },
    {
      when: function (e) {
        return /[^aeiouckl]ett?$/.test(e)
      },
      re: /ət(s?)$/,
      sub: 'ɪt$1',
    },
    {
      when: function (e) {
        return /[^aeiou]et(t?e?)s$/.test(e)
      },
      re: /əts$/,
      sub: 'ɪts',
    },
    {
      when: function (e) {
        return /ec[k]?$/.test(e)
      },
      re: /ək$/,
      sub: 'ɪk',
    },
    {
      when: function (e) {
        return /enb[eu]rg/.test(e)
      },
      re: /ɪn(?=b)/,
      sub: 'ən',
    },
    {
      when: function (e) {
        return /[sxzcg]es$/.test(e)
      },
      re: /([szʃʒ])əs$/,
      sub: '$1əz',
    },
    {
      when: function (e) {
        return e.endsWith('s') && !e.endsWith('ss')
      },
      re: /([bdɡvðmnŋɫlɹ])s$/,
      sub: '$1z',
    },
    {
      when: function (e) {
        return /[aeiouwy]s$/.test(e) && !/[uia]s$/.test(e)
      },
      re: /([aɪʊoeiɔuəɝ])s$/,
      sub: '$1z',
    },
    {
      when: function (e) {
        return /[^aeiou]u$/.test(e)
      },
      re: /ə$/,
      sub: 'u',
    },
  ],
  q = 'aeiouɑæɛɪɔʊʌəɝ',
  J = 'pbtdkɡfvszʃʒθðmnŋɫlɹhjw',
  dt = RegExp(`([${q}])([${J}])ˈ(?=[${q}])`, 'g'),
  ft = RegExp(`([${q}])([${J}])ˈ([${J}])(?=[${q}])`, 'g'),
  pt = /* @__PURE__ */ new Set([
    'pɹ',
    'tɹ',
    'kɹ',
    'bɹ',
    'dɹ',
    'ɡɹ',
    'fɹ',
    'θɹ',
    'ʃɹ',
    'pl',
    'bl',
    'kl',
    'ɡl',
    'fl',
    'pɫ',
    'bɫ',
    'kɫ',
    'ɡɫ',
    'fɫ',
    'tw',
    'kw',
    'dw',
    'ɡw',
    'hw',
  ])
function mt(e, t, n) {
  for (var r = 0, i = !1, a = t; a < n; a++) q.includes(e[a]) ? (i || r++, (i = !0)) : (i = !1)
  return r
}
function ht(e, t) {
  var n = t.exec(e)
  if (!n) return e
  for (var r = n.index; r > 0 && J.includes(e[r - 1]);) r--
  if (
    (r === n.index - 1 && e[r] === 'ɹ' && r > 0 && (e[r - 1] === 'ɪ' || e[r - 1] === 'ə') && (r = n.index),
    r > 0 && (e[r - 1] === 'ˌ' || e[r - 1] === 'ˈ'))
  )
    return e
  var i = e.indexOf('ˈ')
  return i < 0 || i > r || mt(e, i, r) < 2 ? e : e.slice(0, r) + 'ˌ' + e.slice(r)
}
var gt = ['eɪ', 'aɪ', 'oʊ', 'aʊ', 'ɔɪ', 'ɑ', 'æ', 'ɔ', 'ɛ', 'u'],
  _t = new Set(Array.from(pt).concat(['sp', 'st', 'sk', 'sm', 'sn', 'sw', 'sl', 'sɫ', 'sf']))
function vt(e) {
  var t = e.indexOf('ˈ')
  if (t < 0 || e.indexOf('ˌ') >= 0) return e
  for (var n = [], r = 0; r < e.length;)
    if (q.includes(e[r])) {
      for (var i = r; r < e.length && q.includes(e[r]);) r++
      n.push([i, r])
    } else r++
  for (var a = -1, o = 0; o < n.length; o++)
    if (n[o][0] > t) {
      a = o
      break
    }
  if (a < 0) return e
  for (
    var s = e,
      c = 0,
      l = function (t) {
        var r = n[t],
          i = r[0],
          a = r[1],
          o = e.slice(i, a)
        if (
          !gt.some(function (e) {
            return o.startsWith(e)
          }) ||
          a >= e.length
        )
          return 'continue'
        var l = i
        if (
          (l > 0 &&
            J.includes(e[l - 1]) &&
            (l > 1 && J.includes(e[l - 2]) && _t.has(e.slice(l - 2, l)) ? (l -= 2) : --l),
          e[l - 1] === 'ˈ' || e[l - 1] === 'ˌ')
        )
          return 'continue'
        ;((s = s.slice(0, l + c) + 'ˌ' + s.slice(l + c)), c++)
      },
      o = a + 2;
    o < n.length;
    o++
  )
    l(o)
  return s
}
var yt = [
    [/iz(?:es?|ed|ing|ers?)?$/, /aɪz/],
    [/at(?:es?|ed|ing)?$/, /eɪt(?!.*eɪt)/],
    [/ism$/, /ɪzəm$/],
    [/ory$/, /ɔɹi$/],
  ],
  bt = /ˈ(.*)ˌeɪʃən$/,
  xt = /[^aeiou]i[bdfgklmnpstvz][oai]$/,
  St = RegExp(`ˈ([${J}]*)ɪ([${J.replace('ɹ', '')}])(oʊ|[əai])\$`)
function Ct(e, t) {
  var n = e
  if (n.indexOf('ˈ') < 0) return n
  if (
    ((n = n.replace(dt, function (e, t, n) {
      return n === 'ɹ' && (t === 'ɪ' || t === 'ə') ? e : t + 'ˈ' + n
    })),
    (n = n.replace(ft, function (e, t, n, r) {
      return pt.has(n + r) ? t + 'ˈ' + n + r : e
    })),
    xt.test(t) && (n = n.replace(St, 'ˈ$1i$2$3')),
    t.endsWith('ation'))
  )
    n = n.replace(bt, 'ˌ$1ˈeɪʃən')
  else {
    for (var r = !1, i = 0, a = yt; i < a.length; i++) {
      var o = a[i],
        s = o[0],
        c = o[1]
      if (s.test(t)) {
        ;((n = ht(n, c)), (r = !0))
        break
      }
    }
    r || (n = vt(n))
  }
  return n
}
function wt(e, t, n) {
  for (var r = e, i = 0, a = ct; i < a.length; i++) {
    var o = a[i],
      s = o[0],
      c = o[1]
    r = r.replace(s, c)
  }
  for (var l = 0, u = ut; l < u.length; l++) {
    var d = u[l]
    d.when(t, n) && (r = d.fn === void 0 ? r.replace(d.re, d.sub) : r.replace(d.re, d.fn))
  }
  return r
}
var Y = /* @__PURE__ */ new Set(['a', 'e', 'i', 'o', 'u', 'y']),
  X = new Set('bcdfghjklmnpqrstvwxyz'.split('')),
  Tt = new Set(
    'b.bl.br.c.ch.cl.cr.d.dr.dw.f.fl.fr.g.gl.gr.gu.h.j.k.kl.kn.kr.l.m.n.p.ph.pl.pr.ps.q.qu.r.rh.s.sc.sch.scr.sh.sk.sl.sm.sn.sp.sph.spl.spr.st.str.sv.sw.t.th.thr.tr.ts.tw.v.w.wh.wr.x.y.z'.split(
      '.',
    ),
  ),
  Et = [
    [/^ge$/, 'dʒ', !1],
    [/^[cs]e$/, 's', !1],
    [/^que$/, 'k', !1],
    [/^the$/, 'ð', !1],
    [/^sten$/, 'sən', !1],
    [/^stion$/, 'stʃən', !1],
    [/^tion$/, 'ʃən', !1],
    [/^sion$/, 'ʒən', !1],
    [/^c[ei]an$/, 'ʃən', !1],
    [/^lion$/, 'ljən', !1],
    [/^[ct]ial$/, 'ʃəl', !1],
    [/^cient$/, 'ʃənt', !1],
    [/^scien$/, 'ʃən', !1],
    [/^ture$/, 'tʃɝ', !1],
    [/^sure$/, 'ʒɝ', !1],
    [/^g[ei]ous$/, 'dʒəs', !1],
    [/^[ct]ious$|^scious$|^ceous$/, 'ʃəs', !1],
    [/^kness$/, 'knəs', !1],
    [/^ness$/, 'nəs', !1],
    [/^ment$/, 'mənt', !1],
    [/^less$/, 'ləs', !1],
    [/^ful$/, 'fəl', !1],
    [/^ly$/, 'li', !1],
    [/^er$/, 'ɝ', !1],
    [/^ers$/, 'ɝz', !1],
    [/^est$/, 'əst', !1],
    [/^ing$/, 'ɪŋ', !1],
    [/^ed$/, 'd', !1],
    [/^ves$/, 'vz', !1],
    [/^e?s$/, 'z', !1],
    [/^age$/, 'ɪdʒ', !1],
    [/^ism$/, 'ɪzəm', !1],
    [/^ist$/, 'ɪst', !1],
    [/^al$/, 'əl', !1],
    [/^ic(s?)$/, 'ɪk$1', !0],
    [/^lity$/, 'ləti', !1],
    [/^ty$/, 'ti', !1],
    [/^[ae]ry$/, 'ɛri', !1],
    [/^ory$/, 'ɔri', !1],
    [/^y$/, 'i', !1],
    [/^stein$/, 'staɪn', !1],
    [/^ford$/, 'fɝd', !1],
    [/^ward$/, 'wɝd', !1],
    [/^more$/, 'mɔɹ', !1],
    [/^b(?:erry|ury)$/, 'bɛɹi', !1],
    [/^well$/, 'wɛl', !1],
    [/^back$/, 'bæk', !1],
    [/^beck$/, 'bɛk', !1],
    [/^star$/, 'stɑɹ', !1],
    [/^tel[l]?$/, 'tɛl', !1],
    [/^te[ck]$/, 'tɛk', !1],
    [/^cor[e]?$/, 'kɔɹ', !1],
    [/^sto$/, 'stoʊ', !1],
    [/^dale$/, 'deɪl', !1],
    [/^twood$/, 'twʊd', !1],
    [/^cle$/, 'kəɫ', !1],
    [/^le$/, 'əl', !1],
  ],
  Dt = [
    [/^pn/, 'n'],
    [/^ps/, 's'],
    [/^pt/, 't'],
    [/^[kg]n/, 'n'],
    [/^m[bn]$/, 'm'],
    [/^mn/, 'n'],
    [/^wr/, 'ɹ'],
    [/^rh/, 'ɹ'],
    [/^bt$/, 't'],
    [/^sph/, 'sf'],
    [/^ght/, 't'],
    [/^gh$/, ''],
    [/^gh/, 'ɡ'],
    [/^lm/, 'm'],
    [/^[oa]ught/, 'ɔt'],
    [/^ough$/, 'ʌf'],
    [/^alm$/, 'ɑm'],
    [/^alk(?=[^aeiou]|$)/, 'ɔk'],
    [/^al$/, 'ɔl'],
    [/^ind$/, 'aɪnd'],
    [/^ild$/, 'aɪld'],
    [/^old$/, 'oʊld'],
    [/^olt$/, 'oʊlt'],
    [/^olk$/, 'oʊk'],
    [/^ost$/, 'oʊst'],
    [/^ould$/, 'ʊd'],
    [/^tsch/, 'tʃ'],
    [/^s(?:ch|z)/, 'ʃ'],
    [/^she$/, 'ʃi'],
    [/^he$/, 'hi'],
    [/^d[zg]/, 'dʒ'],
    [/^cz/, 'tʃ'],
    [/^chr/, 'kɹ'],
    [/^chl/, 'kl'],
    [/^t?ch/, 'tʃ'],
    [/^ck/, 'k'],
    [/^ph/, 'f'],
    [/^sh/, 'ʃ'],
    [/^thr/, 'θɹ'],
    [/^th(?=ink|ing$|ick|orn)/, 'θ'],
    [/^the$/, 'ðə'],
    [/^th(?=[aeiou])/, 'ð'],
    [/^th/, 'θ'],
    [/^wor(?!e)/, 'wɝ'],
    [/^wh(?=o)/, 'h'],
    [/^wh/, 'hw'],
    [/^qu/, 'kw'],
    [/^ng/, 'ŋ'],
    [/^o[ao]r/, 'ɔɹ'],
    [/^ook/, 'ʊk'],
    [/^ood/, 'ʊd'],
    [/^oo/, 'u'],
    [/^ous$/, 'əs'],
    [/^oup/, 'up'],
    [/^ou/, 'aʊ'],
    [/^ow(?=[snmk])/, 'aʊ'],
    [/^ow/, 'oʊ'],
    [/^o[yi]/, 'ɔɪ'],
    [/^a[uw]/, 'ɔ'],
    [/^ay/, 'eɪ'],
    [/^air/, 'ɛɹ'],
    [/^ai/, 'eɪ'],
    [/^eau[x]?/, 'oʊ'],
    [/^ealth/, 'ɛlθ'],
    [/^e[ae]/, 'i'],
    [/^iew/, 'ju'],
    [/^ier$/, 'iɝ'],
    [/^ie/, 'i'],
    [/^cei/, 'si'],
    [/^ei/, 'eɪ'],
    [/^ey$/, 'i'],
    [/^ey/, 'eɪ'],
    [/^ight/, 'aɪt'],
    [/^igh/, 'aɪ'],
    [/^oa/, 'oʊ'],
    [/^oss/, 'ɔs'],
    [/^eur/, 'ɝ'],
    [/^eu/, 'ju'],
    [/^ew/, 'u'],
    [/^ue/, 'u'],
    [/^uil/, 'ɪl'],
    [/^ui/, 'u'],
    [/^are$/, 'ɛɹ'],
    [/^ire$/, 'aɪɹ'],
    [/^ore$/, 'ɔɹ'],
    [/^ure$/, 'jʊɹ'],
    [/^ere$/, 'ɪɹ'],
    [/^ar/, 'ɑɹ'],
    [/^er(?=[aeiouwy])/, 'ɛɹ'],
    [/^[eiu]r/, 'ɝ'],
    [/^or/, 'ɔɹ'],
    [/^c(?=[eiy])/, 's'],
    [/^giv/, 'gɪv'],
    [/^gif/, 'gɪf'],
    [/^gir/, 'gɝ'],
    [/^gil/, 'ɡɪl'],
    [/^g(?=[eiy])/, 'dʒ'],
    [/^spr/, 'spɹ'],
    [/^str/, 'stɹ'],
    [/^scr/, 'skɹ'],
    [/^spl/, 'spl'],
    [/^squ/, 'skw'],
    [/^bl(?!e$)/, 'bl'],
    [/^br/, 'bɹ'],
    [/^cl/, 'kl'],
    [/^cr/, 'kɹ'],
    [/^dr/, 'dɹ'],
    [/^fl(?!e$)/, 'fl'],
    [/^fr/, 'fɹ'],
    [/^gl(?!e$)/, 'ɡl'],
    [/^gr/, 'ɡɹ'],
    [/^pl(?!e$)/, 'pl'],
    [/^pr/, 'pɹ'],
    [/^sl/, 'sl'],
    [/^sm$/, 'zm'],
    [/^sm/, 'sm'],
    [/^sn/, 'sn'],
    [/^sp/, 'sp'],
    [/^st/, 'st'],
    [/^sw/, 'sw'],
    [/^two/, 'tu'],
    [/^tr/, 'tɹ'],
    [/^tw/, 'tw'],
    [/^tz/, 'ts'],
    [/^b/, 'b'],
    [/^c/, 'k'],
    [/^d/, 'd'],
    [/^f/, 'f'],
    [/^g/, 'ɡ'],
    [/^h/, 'h'],
    [/^j/, 'dʒ'],
    [/^k/, 'k'],
    [/^le$/, 'əl'],
    [/^l/, 'l'],
    [/^m/, 'm'],
    [/^nk/, 'ŋk'],
    [/^ns$/, 'nz'],
    [/^n/, 'n'],
    [/^p/, 'p'],
    [/^r/, 'ɹ'],
    [/^s/, 's'],
    [/^t/, 't'],
    [/^v/, 'v'],
    [/^w/, 'w'],
    [/^x(?=[aeiouy])/, 'z'],
    [/^x/, 'ks'],
    [/^ym(?![aeiou])/, 'ɪm'],
    [/^yn(?![aeiou])/, 'ɪn'],
    [/^y$/, 'i'],
    [/^y(?=[aeiou])/, 'j'],
    [/^y(?=[^aeiouy]+$)/, 'ɪ'],
    [/^y/, 'aɪ'],
    [/^z/, 'z'],
    [/^a(?=[^aeioun]y$)/, 'eɪ'],
    [/^a$/, 'eɪ'],
    [/^a/, 'æ'],
    [/^e/, 'ɛ'],
    [/^i$/, 'aɪ'],
    [/^i/, 'ɪ'],
    [/^o$/, 'oʊ'],
    [/^o/, 'ɑ'],
    [/^u$/, 'u'],
    [/^u/, 'ʌ'],
  ]
function Ot(e) {
  if (e.length <= 3) return [e]
  for (var t = e.toLowerCase().split(''), n = [], r = '', i = 0; i < t.length;) {
    for (var a = i, o = ''; i < t.length && Y.has(t[i]);) ((o += t[i]), i++)
    o.length > 0 && i < t.length && t[i] === 'w' && i + 1 < t.length && Y.has(t[i + 1]) && ((o += t[i]), i++)
    for (var s = ''; i < t.length && X.has(t[i]);) ((s += t[i]), i++)
    if (i === a) {
      if (t[i] === "'" || t[i] === "'" || t[i] === "'") {
        i++
        continue
      }
      ;(n.length > 0 && r.length === 0 ? (n[n.length - 1] += t[i]) : (r += t[i]), i++)
    } else if (o) {
      if (s.length === 0) ((r += o), n.push(r), (r = ''))
      else if (s.length === 1) ((r += o), n.push(r), (r = s))
      else {
        for (var c = 0; c < s.length;) {
          var l = s.substring(c)
          if (Tt.has(l)) break
          c++
        }
        var u = s.substring(0, c),
          d = s.substring(c)
        ;((r += o + u), n.push(r), (r = d))
      }
    } else r += s
  }
  if ((r && n.push(r), n.length > 1 && n[n.length - 1] === 'e')) {
    var f = n.pop()
    n.length > 0 && (n[n.length - 1] += f)
  }
  if (n.length > 1 && n[n.length - 1] === 're') {
    var p = n[n.length - 2]
    p && Y.has(p[p.length - 1]) && (n.pop(), (n[n.length - 1] += 're'))
  }
  if (n.length > 1 && n[n.length - 1] === 'le') {
    var p = n[n.length - 2]
    p && Y.has(p[p.length - 1]) && (n.pop(), (n[n.length - 1] += 'le'))
  }
  for (var m = n.length - 1; m > 0; m--)
    n[m].split('').every(function (e) {
      return X.has(e)
    }) &&
      n[m - 1] &&
      ((n[m - 1] += n[m]), n.splice(m, 1))
  return n.filter(function (e) {
    return e && e.length > 0
  })
}
function kt(e, t) {
  if (e.length <= 1) return 0
  for (var n = t.toLowerCase(), r = 0, i = Et; r < i.length; r++) {
    var a = i[r],
      o = a[0]
    if (a[2] && n.match(o)) return Math.max(0, e.length - 2)
  }
  if (
    n.endsWith('tion') ||
    n.endsWith('sion') ||
    n.endsWith('cial') ||
    n.endsWith('tial') ||
    ((n.endsWith('ium') ||
      n.endsWith('osis') ||
      n.endsWith('itis') ||
      n.endsWith('ysis') ||
      n.endsWith('iasis')) &&
      e.length >= 2)
  )
    return Math.max(0, e.length - 2)
  if ((n.endsWith('ance') || n.endsWith('ence')) && e.length >= 3) return 1
  if (n.endsWith('ic') && e.length > 1) return Math.max(0, e.length - 2)
  for (
    var s = [
        'ab',
        'ad',
        'con',
        'com',
        'de',
        'dis',
        'ex',
        'in',
        'mis',
        'ob',
        'out',
        'pre',
        'pro',
        're',
        'sub',
        'un',
        'under',
      ],
      c = 0,
      l = s;
    c < l.length;
    c++
  ) {
    var u = l[c]
    if (!(!n.startsWith(u) || e.length <= 2)) {
      var d = n[u.length],
        f = u[u.length - 1]
      if (d !== f) return 1
    }
  }
  if (e.length === 2) {
    for (
      var p = e[0],
        m = ['ab', 'ad', 'be', 'con', 'com', 'de', 'dis', 'ex', 'in', 'ob', 'pre', 'pro', 're', 'sub', 'un'],
        h = 0,
        g = m;
      h < g.length;
      h++
    ) {
      var u = g[h]
      if (p === u) {
        var d = n[u.length],
          f = u[u.length - 1]
        if (d === f) break
        return 1
      }
    }
    return 0
  }
  if (e.length >= 3) {
    if (jt(n, e)) return 0
    var _ = e[e.length - 2]
    return At(_) ? e.length - 2 : Math.max(0, e.length - 3)
  }
  return 0
}
function At(e) {
  for (
    var t = [
        'aa',
        'ai',
        'au',
        'aw',
        'ay',
        'ea',
        'ee',
        'ei',
        'eu',
        'ey',
        'ie',
        'oa',
        'oo',
        'ou',
        'ow',
        'oy',
        'ue',
        'ui',
      ],
      n = 0,
      r = t;
    n < r.length;
    n++
  ) {
    var i = r[n]
    if (e.includes(i)) return !0
  }
  for (var a = !1, o = 0, s = 0, c = e; s < c.length; s++) {
    var l = c[s]
    Y.has(l) ? ((a = !0), (o = 0)) : a && X.has(l) && o++
  }
  return o >= 1
}
function jt(e, t) {
  return t.length < 2
    ? !1
    : [
        /\w{4,}wide$/,
        /\w{3,}land$/,
        /\w{3,}work$/,
        /\w{3,}time$/,
        /\w{3,}way$/,
        /\w{3,}ward$/,
        /hundred/,
        /\w{3,}side$/,
        /\w{3,}where$/,
        /^over[a-z]{2,}/,
        /\w{3,}berg$/,
        /\w{3,}burg$/,
      ].some(function (t) {
        return t.test(e)
      })
}
function Mt(e, t, n, r, i, a, o, s) {
  s === void 0 && (s = !1)
  var c = a?.length ?? 0,
    l = [],
    u = e
  if (u === 'le' && r && o?.endsWith('l')) return 'l'
  if (u === 'se' && r && o?.match(/[ieo]$/i)) return 'z'
  for (var d = 0, f = Et; d < f.length; d++) {
    var p = f[d],
      m = p[0],
      h = p[1]
    if (
      ((m.source !== '^le$' &&
        m.source !== '^cle$' &&
        m.source !== '^twood$' &&
        m.source !== '^al$' &&
        m.source !== '^que$' &&
        m.source !== '^sten$' &&
        m.source !== '^[cs]e$' &&
        m.source !== '^ge$') ||
        r) &&
      (m.source !== '^sto$' || i === 'ne') &&
      ((m.source !== '^lion$' && m.source !== '^scien$' && m.source !== '^ford$' && m.source !== '^ward$') ||
        t !== 0) &&
      (m.source !== '^the$' || (t !== 0 && r)) &&
      u.match(m)
    )
      return (
        a?.push({
          grapheme: u,
          phoneme: h,
          rule: `suffix:${m.source}`,
        }),
        h
      )
  }
  var g = /ll/i.test(e),
    _ = /[aeiou]/i.test(e.replace(/y$/i, '')),
    v = /([b-df-hj-np-tv-z])\1y$/i.test(e)
  u = u.replace(/([b-df-hj-np-tv-z])\1/g, '$1')
  var y =
    r &&
    e.length > 1 &&
    e.endsWith('e') &&
    !e.endsWith('ee') &&
    !/[^aeiou]le$/.test(e) &&
    !e.endsWith('he') &&
    !e.endsWith('tte') &&
    !e.endsWith('ght') &&
    !e.endsWith('se') &&
    !e.endsWith('are') &&
    !e.endsWith('ere') &&
    !e.endsWith('ire') &&
    !e.endsWith('ore') &&
    !e.endsWith('ure') &&
    X.has(e[e.length - 2])
  y && (u = e.slice(0, -1))
  for (
    var b = !!i?.match(/^[bdfgkmnprstvz]le$/),
      x = (n || s) && !!i?.match(/^[^aeiou]e$/),
      S = (o?.endsWith('g') ?? !1) || /gg[eiy]/i.test(e);
    u.length > 0;
  ) {
    if (u === 's' && r && /[iɝ]$/.test(l[l.length - 1])) {
      ;(l.push('z'),
        a?.push({
          grapheme: 's',
          phoneme: 'z',
          rule: 'phoneme:^s',
        }))
      break
    }
    if (u === 'le' && l.length > 0 && /[iɪuʊɛæɑɔʌəɝ]$/.test(l[l.length - 1])) {
      ;(l.push('l'),
        a?.push({
          grapheme: 'le',
          phoneme: 'l',
          rule: 'phoneme:le',
        }))
      break
    }
    if (u === 'the' && l.length > 0) {
      ;(l.push('ð'),
        a?.push({
          grapheme: 'the',
          phoneme: 'ð',
          rule: 'phoneme:the-final',
        }))
      break
    }
    var C = i === 'tion' || i === 'sion' || b || x,
      w = i === 'tion' || i === 'sion' || x,
      T = x || y || (b && n),
      E = /* @__PURE__ */ new Set()
    ;(g || E.add('^al$'),
      S && E.add('^g(?=[eiy])'),
      _ || E.add('^y$'),
      r || n || x || E.add('^o$'),
      (!r || n) && E.add('^ous$'),
      (!n || v) && E.add('^a(?=[^aeioun]y$)'),
      C || E.add('^a$'),
      w || E.add('^u$'),
      T || E.add('^i$'),
      r || (E.add('^le$'), E.add('^ier$')),
      n && E.add('^ey$'),
      t > 0 && (E.add('^x(?=[aeiouy])'), E.add('^gil')),
      t > 0 && !o?.endsWith('r') && E.add('^rh'),
      (t > 0 || l.length > 0) && (E.add('^pt'), E.add('^ps'), E.add('^pn')))
    for (var D = !1, O = 0, k = Dt; O < k.length; O++) {
      var A = k[O],
        m = A[0],
        h = A[1]
      if (!E.has(m.source)) {
        var j = u.match(m)
        if (j) {
          ;(l.push(h),
            a?.push({
              grapheme: j[0],
              phoneme: h,
              rule: `phoneme:${m.source}`,
            }),
            (u = u.substring(j[0].length)),
            (D = !0))
          break
        }
      }
    }
    D ||
      (a?.push({
        grapheme: u[0],
        phoneme: '',
        rule: 'unmatched',
      }),
      (u = u.substring(1)))
  }
  var M = function (e) {
    for (var t = 0; t < l.length; t++)
      for (var n = 0, r = Object.keys(e); n < r.length; n++) {
        var i = r[n]
        if (l[t].startsWith(i)) {
          l[t] = e[i] + l[t].slice(i.length)
          break
        }
      }
  }
  if (
    (!n &&
      !r &&
      M({
        ɑɹ: 'ɑɹ',
        ɔɹ: 'ɔɹ',
        ɔɪ: 'ɔɪ',
        æ: 'ə',
        ɛ: 'ɪ',
        ɑ: 'ə',
        ʌ: 'ə',
        ɔ: 'ə',
      }),
    !n && r && t > 0 && !/all$/i.test(e))
  ) {
    M({
      ɑɹ: 'ɑɹ',
      ɔɹ: 'ɔɹ',
      ɔɪ: 'ɔɪ',
      æ: 'ə',
      ɛ: 'ə',
      ɑ: 'ə',
      ʌ: 'ə',
      ɔ: 'ə',
    })
    var N = l.length - 1
    ;(N >= 0 && (l[N] === 'ɔɹ' || l[N] === 'ɑɹ') && (l[N] = 'ɝ'),
      N >= 0 && l[N] === 'əɹ' && e.endsWith('are') && (l[N] = 'ɛɹ'))
    var P = l.length
    ;(P >= 3 && l[P - 1] === 't' && l[P - 2] === 'n' && l[P - 3] === 'ɪ' && (l[P - 3] = 'ə'),
      t === 1 && P >= 2 && l[P - 1] === 'i' && (l[P - 2] === 'ɔɹ' || l[P - 2] === 'ɑɹ') && (l[P - 2] = 'ɝ'))
  }
  if (y && n && l.length > 0) {
    for (
      var F = {
          æ: 'eɪ',
          ɛ: 'i',
          ɪ: 'aɪ',
          ɑ: 'oʊ',
          ʌ: 'ju',
        },
        I = l.length - 1;
      I >= 0;
      I--
    )
      if (F[l[I]]) {
        l[I] = F[l[I]]
        break
      }
  }
  if (a)
    for (var ee = 0, L = c; L < a.length; L++) a[L].phoneme !== '' && (a[L].phoneme = l[ee++] ?? a[L].phoneme)
  return l.join('')
}
var Nt = Object.assign(Object.create(null), s(c)),
  Z = Object.assign(Object.create(null), s(u))
function Q(e) {
  if (/^([A-Z]\.?){2,8}$/.test(e)) {
    var t = e
      .replace(/\./g, '')
      .split('')
      .map(function (e) {
        return Z[e.toLowerCase()]
      })
    if (t.every(Boolean)) {
      var n = e.includes('.') ? '' : 'ˈ'
      return t
        .map(function (e) {
          return n + e.replace(/[ˈˌ]/g, '')
        })
        .join('')
    }
  }
}
var Pt = Object.assign(Object.create(null), s(f)),
  Ft = s(m),
  It = Object.assign(Object.create(null), Ft.heads),
  Lt = Object.assign(Object.create(null), Ft.tails),
  Rt = /([pbtdkɡfvszʃʒθðmnŋɫɹ])(ˌ?)\1/g,
  zt = /* @__PURE__ */ new Set([
    'a',
    'ab',
    'ad',
    'anti',
    'be',
    'com',
    'con',
    'contra',
    'counter',
    'de',
    'dis',
    'em',
    'en',
    'ex',
    'il',
    'im',
    'in',
    'ir',
    'mis',
    'non',
    'pre',
    'pro',
    're',
    'un',
  ]),
  Bt = /^en(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:$|-)/,
  Vt = /l/g,
  $ = /ˈ/g
function Ht(e) {
  for (var t = 0; t < e.length; t++) {
    var n = e.charCodeAt(t)
    if (n >= 65 && n <= 90) return !0
  }
  return !1
}
var Ut = 'aeiouɑæɛɪɔʊʌəɝ'
function Wt(e) {
  for (var t = 0, n = !1, r = 0; r < e.length; r++)
    if (Ut.indexOf(e[r]) >= 0) {
      if (!n && (t++, t > 1)) return !1
      n = !0
    } else n = !1
  return t === 1
}
function Gt(e) {
  var t = e[e.length - 1],
    n = e[e.length - 2]
  return t === 's' ||
    t === 'z' ||
    t === 'ʃ' ||
    t === 'ʒ' ||
    (n === 't' && t === 'ʃ') ||
    (n === 'd' && t === 'ʒ')
    ? 'ɪz'
    : t === 'p' || t === 't' || t === 'k' || t === 'f' || t === 'θ'
      ? 's'
      : 'z'
}
var Kt = (function () {
  function e(e) {
    ;(e === void 0 && (e = {}),
      (this.customDict = Object.create(null)),
      (this.id = 'en-g2p'),
      (this.name = 'English G2P Processor'),
      (this.supportedLanguages = ['en', 'en-US', 'en-GB']),
      (this.disableDict = e.disableDict || !1),
      (this.dialect = e.dialect ?? 'en-US'),
      (this.enablePrincipled = e.enablePrincipled || !1),
      (this.dictionary = Nt),
      (this.homographs = Pt))
  }
  return (
    (e.prototype.preProcess = function (e) {
      return T(e)
    }),
    (e.prototype.tagWord = function (e, t) {
      var n = [t?.prev ?? '', t?.next ?? ''].filter(function (e) {
          return e
        }),
        r = ae.tagWord(e, n)
      return {
        pos: r.pos,
        confidence: r.confidence,
      }
    }),
    (e.prototype.predict = function (e, t, n) {
      var r = this,
        i = this.dialect
      if (t !== void 0) {
        var a = t.toLowerCase()
        if (a !== 'en') {
          if (a === 'en-us') i = 'en-US'
          else if (a === 'en-gb') i = 'en-GB'
          else {
            var o = a.indexOf('-')
            if (o < 0 || a.slice(0, o) !== 'en') return null
            var s = Bt.exec(a)?.[1]
            s === 'gb' ? (i = 'en-GB') : s === 'us' && (i = 'en-US')
          }
        }
      }
      var c = e.toLowerCase(),
        l = this.customDict[c]
      if (l !== void 0) return l
      var u = c.search(/['’]/)
      if (u > 0 && u >= c.length - 3) {
        var d = c.slice(u + 1),
          f = c.slice(0, u),
          p =
            d === 'm'
              ? 'm'
              : d === 'll'
                ? 'l'
                : d === 've'
                  ? 'v'
                  : d === 'd'
                    ? 'd'
                    : d === 're'
                      ? 'ɝ'
                      : void 0
        if (p !== void 0) {
          var m = this.predict(f, t, n)
          if (m) return m + p
        }
        if (d === 's') {
          var m = this.predict(f, t, n)
          if (m) return m + Gt(m)
        }
        if (d === '') {
          var m = this.predict(f, t, n)
          if (m) return m
        }
      }
      if (this.enablePrincipled && !this.disableDict) {
        var h = Me(c, function (e) {
          return r.customDict[e] ?? r.dictionary[e]
        })
        if (h) return h.ipa
      }
      var g = this.predictInternal(e, n, this.disableDict)
      if (!g) return g
      var _ = st(g, c),
        v = i === 'en-GB' ? pe(e, _) : _
      if ((v.indexOf('l') >= 0 && (v = v.replace(Vt, 'ɫ')), n !== void 0)) {
        if (L(c, n)) return ie(v)
        if (Wt(v)) return v.replace($, '')
      }
      return v
    }),
    (e.prototype.trace = function (e, t, n) {
      var r = this,
        i = e.toLowerCase(),
        a = this.predict(e, t, n) ?? i
      if (!this.disableDict) {
        if (
          n &&
          Array.isArray(this.homographs[i]) &&
          this.homographs[i].find(function (e) {
            return r.matchPos(e, n)
          })
        )
          return {
            word: e,
            ipa: a,
            path: 'dictionary',
            steps: [
              {
                grapheme: e,
                phoneme: a,
                rule: 'homograph',
              },
            ],
          }
        if (this.customDict[i])
          return {
            word: e,
            ipa: a,
            path: 'dictionary',
            steps: [
              {
                grapheme: e,
                phoneme: a,
                rule: 'custom-dict',
              },
            ],
          }
        if (this.dictionary[i] || Z[i])
          return {
            word: e,
            ipa: a,
            path: 'dictionary',
            steps: [
              {
                grapheme: e,
                phoneme: a,
                rule: 'dict',
              },
            ],
          }
      }
      if (this.tryMorphologicalAnalysis(i))
        return {
          word: e,
          ipa: a,
          path: 'morphology',
          steps: [
            {
              grapheme: e,
              phoneme: a,
              rule: 'morphology',
            },
          ],
        }
      var o = this.tryDecomposition(i)
      if (o && o.length > 1) {
        var s = o.map(function (e) {
          return r.wellKnown(e)
        })
        if (
          s.every(function (e) {
            return e
          })
        )
          return {
            word: e,
            ipa: a,
            path: 'decomposition',
            steps: o.map(function (e, t) {
              return {
                grapheme: e,
                phoneme: s[t],
                rule: 'decomposition',
              }
            }),
          }
      }
      var c = Ot(i),
        l = kt(c, i),
        u = []
      return (
        c.forEach(function (e, t) {
          Mt(
            e,
            t,
            t === l,
            t === c.length - 1,
            t < c.length - 1 ? c[t + 1] : void 0,
            u,
            t > 0 ? c[t - 1] : void 0,
            t === c.length - 2,
          )
        }),
        {
          word: e,
          ipa: a,
          path: 'rules',
          syllables: c,
          steps: u,
        }
      )
    }),
    (e.prototype.predictInternal = function (e, t, n) {
      var r = this,
        i = Ht(e) ? e.toLowerCase() : e,
        a = i.indexOf('-')
      if (a > 0 && a < i.length - 1 && i.indexOf('-', a + 1) < 0) {
        var o = this.predictInternal(i.slice(0, a), t, n),
          s = this.predictInternal(i.slice(a + 1), t, n)
        if (o && s) return o.replace($, '') + 'ˈ' + s.replace($, '')
      }
      if (!n) {
        var c = this.wellKnown(i, t, !0)
        if (c) return c
        if (Z[i]) return Q(e) ?? Z[i]
      }
      var l = this.tryMorphologicalAnalysis(i)
      if (l) return Ct(l, i)
      var u = this.tryCompoundSplit(i)
      if (u) return u
      var d = this.tryDecomposition(i)
      if (d && d.length > 1) {
        var f = d.map(function (e) {
          return r.wellKnown(e)
        })
        if (
          f.every(function (e) {
            return e
          })
        ) {
          var p = d.length > 1 && zt.has(d[0]) ? 1 : 0
          return f
            .map(function (e, t) {
              return e ? (t === p ? e : e.replace(/ˈ/g, 'ˌ')) : ''
            })
            .join('')
        }
      }
      var m = Q(e)
      if (m) return m
      var h = Ot(i),
        g = kt(h, i),
        _ = h.map(function (e, t) {
          return Mt(
            e,
            t,
            t === g,
            t === h.length - 1,
            t < h.length - 1 ? h[t + 1] : void 0,
            void 0,
            t > 0 ? h[t - 1] : void 0,
            t === h.length - 2,
          )
        })
      if (_.length > 0) {
        var v = _.join('')
        if (((v = wt(v, i, h.length)), h.length > 0 && g >= 0)) {
          for (var y = 0, b = 0; b < g; b++) y += _[b].length
          v = v.substring(0, y) + 'ˈ' + v.substring(y)
        }
        return Ct(v, i)
      }
      return i
    }),
    (e.prototype.matchPos = function (e, t) {
      return !!(e.pos === t || (e.pos.startsWith('!') && e.pos.substring(1) !== t))
    }),
    (e.prototype.wellKnown = function (e, t, n) {
      var r = this
      if ((n === void 0 && (n = !1), t && Array.isArray(this.homographs[e]))) {
        var i = this.homographs[e].find(function (e) {
          return r.matchPos(e, t)
        })
        if (i) return i.pronunciation
      }
      if (this.customDict[e]) return this.customDict[e]
      if (this.dictionary[e]) return this.dictionary[e]
      if (!n) return this.tryMorphologicalAnalysis(e)
    }),
    (e.prototype.tryMorphologicalAnalysis = function (e) {
      var t = this,
        n = e.toLowerCase(),
        r = function (e) {
          return e + Gt(e)
        },
        i = function (e) {
          var t = e.slice(-1)
          return ['t', 'd'].includes(t)
            ? e + 'ɪd'
            : ['p', 'k', 's', 'ʃ', 'f', 'θ'].includes(t)
              ? e + 't'
              : e + 'd'
        },
        a = function (e, r, i) {
          var a = n.slice(0, -e),
            o = function () {
              if (!/([bcdfgklmnprst])\1$/.test(a)) {
                var e = t.wellKnown(a + 'e')
                return e && !/[aeiouɑæɛɪɔʊʌəɝ]$/.test(e) ? e : void 0
              }
            }
          if (!/[aeiou]$/.test(a)) {
            var s = o()
            if (s) return r(s)
          }
          var c = t.wellKnown(a, void 0, !0)
          if (c) return r(c)
          if (n.length > 4 && n.slice(-(e + 2), -(e + 1)) === n.slice(-(e + 1), -e)) {
            var l = n.slice(0, -(e + 1)),
              u = t.wellKnown(l, void 0, l.endsWith('s'))
            if (u) return r(u)
          }
          var d = o()
          if (d) return r(d)
          if (
            (a.length > 2 && /[^aeiou]y$/.test(a)) ||
            (/[aeiou]/.test(a) && /(?:ll|ss|[cs]h|ck|ng|lk)$/.test(a))
          )
            return r(t.predictInternal(a, void 0, !0))
          if (i && /[aeiou]/.test(a) && !/[aeiou]$/.test(a)) {
            var f = t.predictInternal(a + 'e', void 0, !0)
            if (f && !/[aeiouɑæɛɪɔʊʌəɝ]$/.test(f)) return r(f)
            var p = t.predictInternal(a, void 0, !0)
            if (p) return r(p)
          }
        }
      if (/['''']$/.test(n) && n.length > 2 && !/['''']s$/.test(n)) {
        var o = this.wellKnown(n.replace(/['''']$/, ''))
        if (o) return o
      }
      if (n.endsWith('s') && !n.endsWith('ss') && n.length > 2) {
        var o = this.wellKnown(n.slice(0, -1))
        if (o) return r(o)
        if (/[ts]ions$|^[^aeiou]*[aeiou][bcdfghjklmnpqrtvz]es$/.test(n)) {
          var s = this.predictInternal(n.slice(0, -1), void 0, !0)
          if (!/[aeiouɑæɛɪɔʊʌəɝ]$/.test(s)) return r(s)
        }
        if (/(?:ow|o)s$/.test(n)) return r(this.predictInternal(n.slice(0, -1), void 0, !0))
      }
      if (/['''']s$/.test(n) && n.length > 3) {
        var o = this.wellKnown(n.slice(0, -2))
        if (o) return r(o)
      }
      if (n.endsWith('es') && n.length > 3) {
        var o = this.wellKnown(n.slice(0, -2))
        if (o) return o + 'ɪz'
      }
      for (
        var c = 0,
          l = [
            ['ied', i],
            ['ies', r],
            [
              'ier',
              function (e) {
                return e + 'ɝ'
              },
            ],
            [
              'iness',
              function (e) {
                return e + 'nəs'
              },
            ],
            [
              'iest',
              function (e) {
                return e + 'əst'
              },
            ],
          ];
        c < l.length;
        c++
      ) {
        var u = l[c],
          d = u[0],
          f = u[1]
        if (!(!n.endsWith(d) || n.length <= d.length + 1)) {
          var o = this.wellKnown(n.slice(0, -d.length) + 'y')
          if (o) return f(o)
        }
      }
      if (n.endsWith('er') && n.length > 3) {
        var p = n.slice(0, -2),
          m = this.wellKnown(p + 'e')
        if (m) {
          var h = m.replace(/[ˈˌ]/g, '')
          if (h.endsWith('ndʒ')) {
            var g = this.wellKnown(p)
            if (g) {
              var _ = g.replace(/[ˈˌ]/g, ''),
                v = h.replace(/ndʒ$/, ''),
                y = _.replace(/ŋ$/, ''),
                b = function (e) {
                  return e.replace(/ɔ/g, 'ɑ').replace(/ʌ/g, 'ə').replace(/ɪ/g, 'i')
                }
              if (b(v) === b(y)) return _ + 'ɝ'
            }
          }
          return m + 'ɝ'
        }
      }
      if (n.endsWith('ed') && n.length > 3) {
        var x = a(2, i, !0)
        if (x) return x
      }
      if (n.endsWith('ing') && n.length > 4) {
        var x = a(
          3,
          function (e) {
            return e + 'ɪŋ'
          },
          !1,
        )
        if (x) return x
      }
      if (n.endsWith('ally') && n.length > 6) {
        var S = n.slice(0, -2),
          o = this.wellKnown(S, void 0, !0)
        if (!o) {
          var C = n.slice(0, -4)
          o = this.wellKnown(C, void 0, !0) || this.predictInternal(C, void 0, !1)
        }
        if (o) return /[lɫ]$/.test(o) ? o + 'i' : o.replace(/ə$/, '') + 'əli'
      }
      if (n.endsWith('ly') && !n.endsWith('ally') && n.length > 4) {
        var s = n.slice(0, -2)
        if (/[aeiou]i$/.test(s)) {
          var w =
            this.wellKnown(s.slice(0, -1) + 'y', void 0, !0) ||
            this.predictInternal(s.slice(0, -1) + 'y', void 0, !1)
          if (w) return /[lɫ]$/.test(w) ? w + 'i' : w + 'li'
        }
        var o = this.wellKnown(s, void 0, !0) || this.predictInternal(s, void 0, !1)
        if (o) return /[lɫ]$/.test(o) ? o + 'i' : o + 'li'
      }
      if (n.endsWith('able') && n.length > 6) {
        var p = n.slice(0, -4)
        if (!/[aeiour]$/.test(p) && !this.wellKnown(p, void 0, !0)) {
          var T = this.wellKnown(p + 'e', void 0, !0)
          if (T) return T.replace(/ə$/, '') + 'əbəl'
        }
        var o = this.wellKnown(p, void 0, !0) || this.predictInternal(p, void 0, !1)
        if (o) return o.replace(/ə$/, '') + 'əbəl'
        if (
          ((p = n.slice(0, -3)),
          (o = this.wellKnown(p, void 0, !0) || this.predictInternal(p, void 0, !1)),
          o)
        )
          return o + 'əbəl'
      }
      if (n.endsWith('ible') && n.length > 7) {
        var p = n.slice(0, -4)
        if (p.length >= 5 && !/[aeiour]$/.test(p) && !this.wellKnown(p, void 0, !0)) {
          var T = this.wellKnown(p + 'e', void 0, !0)
          if (T) return T.replace(/ə$/, '') + 'əbəl'
        }
      }
      if (n.endsWith('ization') && n.length > 9) {
        var E = this.wellKnown(n.slice(0, -7) + 'ize', void 0, !0)
        if (E && /aɪz$/.test(E)) return E.replace(/[ˈˌ]/g, 'ˌ').replace(/ˌ?([^ˈˌ]*)aɪz$/, '$1əˈzeɪʃən')
      }
      if (n.endsWith('logy') && n.length > 6) {
        var E = this.wellKnown(n.slice(0, -4), void 0, !0) || this.predictInternal(n.slice(0, -4), void 0, !1)
        if (E)
          return n.slice(-5, -4) === 'o'
            ? E.replace(/ˈ/g, 'ˌ').replace(/oʊ$/, '').replace(/[ˈˌ]$/, '') + 'ˈɑlədʒi'
            : E.replace(/ə$/, '') + 'lədʒi'
      }
      if ((n.endsWith('cial') || (!n.endsWith('stial') && n.endsWith('tial'))) && n.length > 5) {
        var E = n.slice(0, -4),
          D = this.wellKnown(E, void 0, !0) || this.predictInternal(E, void 0, !1)
        if (D && /[aeiouæɑɔɛɪʊʌɝə]/.test(D)) return D + 'ʃəl'
      }
      if (n.endsWith('ization') && n.length > 9) {
        var O = this.wellKnown(n.slice(0, -7), void 0, !0)
        if (O) return O.replace(/ˈ/g, 'ˌ') + 'əˌzeɪʃən'
      }
      if (n.endsWith('ation') && n.length > 7) {
        var O = n.slice(0, -5),
          k = this.wellKnown(O + 'ate', void 0, !0),
          A = this.wellKnown(O, void 0, !0)
        if (k) return (k.match(/eɪt$/) ? k.slice(0, -1) : k.replace(/[ɪə]t$/, 'eɪ')) + 'ʃən'
        if (A) return A + 'eɪʃən'
      }
      if ((n.endsWith('ance') || n.endsWith('ence')) && n.length > 7) {
        var O = n.slice(0, -4),
          x =
            this.wellKnown(O, void 0, !0) ||
            (O.endsWith('i') ? this.wellKnown(O.slice(0, -1) + 'y', void 0, !0) : void 0) ||
            (O.endsWith('id') ? void 0 : this.wellKnown(O + 'e', void 0, !0))
        if (x) return x + 'əns'
      }
      if (n.endsWith('ual') && !n.endsWith('gual') && n.length > 5 && !(n.endsWith('tual') && n.length > 6)) {
        var O = n.slice(0, -3),
          x = this.wellKnown(O, void 0, !0) || this.predictInternal(O, void 0, !1)
        if (x) return x.replace(/[uʊ]$/, '') + 'uəl'
      }
      for (
        var j = 0,
          M = [
            ['ify', 'əˌfaɪ'],
            ['tual', 'tʃuəl'],
            ['tuous', 'tʃuəs'],
            ['ulation', 'jəleɪʃən'],
            ['ulator', 'jəleɪtɝ'],
            ['ulate', 'jəleɪt'],
            ['ular', 'jəlɝ'],
            ['ment', 'mənt'],
            ['ness', 'nəs'],
            ['less', 'ləs'],
            ['ful', 'fəl'],
            ['ize', 'aɪz'],
            ['ist', 'ɪst'],
            ['ism', 'ɪzəm'],
            ['al', 'əl'],
          ];
        j < M.length;
        j++
      ) {
        var N = M[j],
          d = N[0],
          P = N[1]
        if (!(!n.endsWith(d) || n.length <= d.length + 2)) {
          var O = n.slice(0, -d.length),
            x = this.wellKnown(O, void 0, !0) || this.predictInternal(O, void 0, !1)
          if (x) return x + P
        }
      }
    }),
    (e.prototype.tryCompoundSplit = function (e) {
      if (!(e.length < 6)) {
        for (var t, n, r = -1, i = 2; i <= e.length - 3; i++)
          if (e[i - 1] !== e[i]) {
            var a = e.slice(0, i),
              o = e.slice(i)
            if (It[a] !== void 0 && Lt[o] !== void 0) {
              var s = Math.min(a.length, o.length)
              s > r && ((r = s), (t = a), (n = o))
            }
          }
        if (t !== void 0 && n !== void 0) return (It[t] + Lt[n].replace(/ˈ/g, 'ˌ')).replace(Rt, '$2$1')
      }
    }),
    (e.prototype.tryDecomposition = function (e) {
      if (!(e.length < 8)) {
        var t = Array(e.length + 1).fill(void 0)
        t[0] = []
        for (var n = 1; n <= e.length; n++)
          for (var i = 0; i < n; i++) {
            var a = e.substring(i, n)
            if (t[i] !== void 0 && a.length >= 3 && this.dictionary[a]) {
              var o = r(r([], t[i], !0), [a], !1)
              ;(!t[n] || o.length < t[n].length) && (t[n] = o)
            }
          }
        return t[e.length]
      }
    }),
    (e.prototype.addPronunciation = function (e, t) {
      ;(t.match(/^[A-Z0-9]+$/) || (t = o(t)), (this.customDict[e.toLowerCase()] = t))
    }),
    e
  )
})()
export { Kt as EnglishG2P, Kt as default }
