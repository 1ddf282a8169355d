// Saturday, December 13, 2031: six pages.
const st = (id, o) => ({ t: 'story', id, ...o });
const page = (label, name, section, tree) => ({ label, name, file: `20311213_A0${label.slice(1)}_${section}.pdf`, tree });

const pages = [
page('A1', 'Main', 'MAIN', { col: [
  { row: [
    st('a1-1', { span: 4, cls: 'lead', cols: 4, kicker: 'AFTER ELEVEN WINTERS', head: 'The tide gates close,\nand the quay stays dry', size: 64, deck: 'Thursday’s surge was the highest since 2014. For the first time, nobody in Lower Ellis moved a carpet.', byline: 'By Marian Tolland', to: 'a4-1', jump: 'See HARBOUR, A4', drop: true,
      photo: { src: 'harbour', span: 3, col: 1, at: 't', ratio: 1.55, cap: 'The container berth at dusk on Thursday, an hour before the new tide gates were shut against the surge.', credit: 'Photo: Ines Calloway' },
      text: [
        'PORT ELLIS — At nine minutes past four on Thursday afternoon, in a brick hut that still smells of fresh paint, Desmond Quill put down his tea, read three numbers aloud to nobody in particular, and pressed a green button the size of a saucer. Four hundred metres away, two steel leaves began to swing across the harbour mouth.',
        'They took eleven minutes to meet. By six the sea outside stood nearly a metre and a half higher than the water within, and a crowd that had come with sandbags stayed on with paper cups, watching the waves break on something that had not been there last winter.',
        '“I kept waiting for the noise,” said Ruth Amberley, whose bakery on Fish Street has flooded four times. “You know it by the drains. They start to talk. And they just did not say a thing.”',
        'The gates, eleven years in the arguing and four in the building, cost the harbour trust and the county 61 million between them. They were meant to be tried first in the new year, on a quiet spring tide. The storm did not wait for the calendar.',
        'Mr. Quill, who is the trust’s senior gatekeeper and, until the second one is hired, its only gatekeeper, said the decision to close had been made at noon on the strength of a tide gauge at Skerry Point, thirty miles up the coast. The gauge was showing water forty centimetres above the table.',
      ] }),
    { span: 1, col: [
      { t: 'html', cls: 'index', kind: 'index', html: '<div class="t">Inside</div><div class="i"><span>Ferry timetable row</span><b>A2</b></div><div class="i"><span>Letters and opinion</span><b>A3</b></div><div class="i"><span>The clock mender</span><b>A5</b></div><div class="i"><span>Regatta crews return</span><b>A6</b></div>' },
      { t: 'html', cls: 'weather', kind: 'weather', html: '<div class="t">Weather</div>Today: bright spells, a stiff north-westerly, 7°. Tonight: clear, ground frost inland, 1°. Sunday: cloud thickening, rain by dusk, 8°.<br>High water 7.42 and 20.05' },
      { t: 'briefs', id: 'a1-b', title: 'In brief', items: [
        { head: 'Library roof to reopen', text: ['The reading terrace on top of the Carter Library opens again on Monday after repairs to the slates. Gloves are provided.'] },
        { head: 'Night bus trial extended', text: ['Route 9 will run past midnight on Fridays until the end of March, the county said, after carrying twice the riders expected.'] },
        { head: 'Lost bell found', text: ['Divers clearing the old slip have raised a ship’s bell dated 1871. Nobody yet knows which ship.'] },
      ] },
    ] },
  ] },
  { row: [
    st('a1-2', { span: 3, cols: 3, head: 'A night train comes back\nto Marrow Junction', size: 36, byline: 'By Theo Lindqvist',
      photo: { src: 'train', span: 2, at: 'tl', ratio: 1.7, cap: 'A test train crosses the Alder viaduct on its way to the junction.', credit: 'Photo: Jonah Pryce' },
      text: [
        'MARROW JUNCTION — The first sleeper in twenty-two years will leave Marrow Junction at 10.40 on the evening of January 9, bound for the capital with six coaches, a kitchen and, the railway promises, hot water.',
        'Tickets went on sale at eight on Wednesday. By lunch the first three weekends were gone, and the station’s one clerk, Odile Barrow, had run out of the good envelopes.',
        'The service was withdrawn when the viaduct was judged unfit for heavy coaches. Two years of work on the piers have put that right. Trains will cross at thirty miles an hour, slow enough, the engineer in charge remarked, to see the herons.',
        'A return in the sitting coach costs 44; a berth, 71. Bicycles travel free if there are fewer than nine of them.',
      ] }),
    st('a1-3', { span: 2, cols: 2, head: 'School kitchens turn\nto the trawlers', size: 30, byline: 'By Priya Selwyn',
      text: [
        'PORT ELLIS — Children at nineteen county schools will eat fish landed within sight of their classrooms from next term, under a plan that pays skippers a fixed price for the species no restaurant wants.',
        'Gurnard, pouting and dab make up a third of what comes over the side at Port Ellis. Most of it is sold for bait. The county will take forty tonnes a year at a price the boats say is fair, and a new cutting room on the fish quay will take out every bone.',
        'At Saint Brannoc’s primary, where the dish was tried in November, 212 portions went out and 197 plates came back clean. “The word pouting did some of the work,” said the cook, Lorna Hale.',
        'The scheme will be reviewed in June. A second cutting room, at Skerry Point, is on the drawing board.',
      ] }),
  ] },
] }),

page('A2', 'Local', 'MAIN', { col: [
  { row: [
    st('a2-1', { span: 3, cols: 3, cls: 'lead', head: 'Eleven minutes\nthat split an island', size: 50, deck: 'The new ferry timetable gains a sailing and loses a connection', byline: 'By Theo Lindqvist', drop: true,
      photo: { src: 'lighthouse', span: 2, pos: '22% 50%', at: 'tr', ratio: 1.45, cap: 'The light at Skerry Point, where the early boat turns for Hallow Island.', credit: 'Photo: Ines Calloway' },
      pull: '“We can have the doctor or we can have the post. We would like both.”', pullCol: 0, pullAt: 0.7,
      text: [
        'HALLOW ISLAND — The boat is never late. On that, at least, everyone at Tuesday’s meeting in the net loft agreed. The quarrel is about when it is early.',
        'From February the ferry company means to add a fifth sailing each weekday, a thing islanders have asked for since the last one was cut. To make room, the morning boat will leave at 7.19 instead of 7.30. The mainland bus, which belongs to another company, will go on arriving at 7.28.',
        'Eleven minutes does not sound like much. It is the difference, said Agnes Rowe, who keeps the island’s shop, between bread that is today’s and bread that is yesterday’s. It is also the nurse, the post, two teachers and a boy called Finn who is learning to be a plumber.',
        'The company’s planner, a patient man with a laptop, explained that the tide at Hallow leaves the slip dry for part of the morning through much of the spring. The boat must go early or not go at all. He showed a graph. Several people said that they had seen the tide.',
        '## A slip that is too short',
        'What everyone would like is a longer slip. The county priced one in 2027 at two million and put the drawing in a drawer. Councillor Edwin Marsh, who came over on the afternoon boat and looked as though he wished he had not, said he would see whether the drawer could be opened.',
        'In the meantime there are two proposals. One is to hold the bus, for which the bus company wants eleven thousand a year. The other, put by a retired harbour pilot at the back of the room, is to move the boat’s berth forty yards along the wall, where he said there had always been water.',
        'The planner wrote this down. He asked how the pilot could be sure. “Because that is where I kept mine,” the pilot said.',
        'The company will measure the berth next week. A decision is due before Christmas.',
      ] }),
    { span: 2, col: [
      st('a2-2', { cols: 2, head: 'Beech wood opens a path\nfor wheels and sticks', size: 30, byline: 'By Ines Calloway',
        photo: { src: 'lake', span: 2, at: 'tl', ratio: 1.9, cap: 'The reed bank at Alder Mere, now reached by a level path.', credit: 'Photo: Ines Calloway' },
        text: [
          'ALDER MERE — You used to hear the mere before you saw it, and most people with a stick or a pram never saw it at all. Since Sunday a path of packed stone runs level from the car park to the water, with a bench every hundred paces.',
          'It was laid by forty volunteers over two summers. They moved one badger gate, no badgers, and a great many wheelbarrows. The last barrow was pushed by Hugh Penrose, aged eighty-eight, who had asked for a bench with arms, and got it.',
        ] }),
      { t: 'briefs', id: 'a2-b', title: 'Around the county', cols: 2, items: [
        { head: 'Marrow', text: ['The cattle market will be heated for the first time, using warmth from the dairy next door.'] },
        { head: 'Skerry Point', text: ['Volunteers counted 1,140 seals on Sunday, the most since counting began in 1998.'] },
        { head: 'Tarn End', text: ['A collie called Button has been given the freedom of the post office after finding a missing parcel van in fog.'] },
        { head: 'Brannoc', text: ['Bell ringers need six beginners. Practice is on Wednesdays; earplugs and cake are supplied.'] },
        { head: 'Lower Ellis', text: ['Fish Street will be shut to cars on the four Saturdays before the new year.'] },
        { head: 'Hallow Island', text: ['The school roll has risen to nine. A second bench has been ordered.'] },
      ] },
    ] },
  ] },
  { row: [
    st('a2-3', { span: 2, cols: 2, box: 'tint', label: 'EXPLAINER', head: 'How a tide gate works', size: 27,
      text: [
        'Each leaf is a hollow steel box that very nearly floats, so a motor no bigger than a lorry’s can swing it. When the two meet, the sea itself leans on them and presses the seal tight.',
        'The gates can hold back a difference of 2.6 metres. Closing is advised when the forecast passes 5.1 metres on the harbour gauge, which has happened, on average, three times a winter.',
        'Boats can wait inside or out but cannot pass while the gates are shut. The longest closure expected is nine hours.',
      ] }),
    { t: 'ad', span: 3, h: 15, cls: 'frame1', html: '<div style="height:100%;display:flex;background:#fff"><div style="width:210px;background:#14506b;color:#fff;padding:24px 20px"><div style="font-family:Display;font-weight:900;font-size:40px;line-height:42px">Barrow<br>&amp; Finch</div><div style="margin-top:16px;font-size:15px;line-height:21px">Boatbuilders and joiners since 1926</div></div><div style="padding:24px 26px;flex:1"><div style="font-family:Display;font-weight:900;font-size:31px;line-height:36px">Windows that have met the weather</div><div style="font-size:15.5px;line-height:24px;margin-top:12px">Hardwood sashes made to measure. Draught-proofing in a day.<br>Ten per cent off orders placed before the new year.</div><div style="font-weight:700;font-size:16px;margin-top:16px">The Old Slip, Lower Ellis. Telephone 000 5550 1926</div></div></div>' },
  ] },
] }),

page('A3', 'Opinion', 'OPIN', { row: [
  { span: 3, col: [
    st('a3-1', { cols: 2, cls: 'lead', label: 'LEADING ARTICLE', head: 'Build the second thing', size: 50, drop: true,
      text: [
        'A town is entitled to a moment of satisfaction. The gates closed; the water stopped; the carpets of Fish Street stayed where they were. People who spent a decade being told that the scheme was too dear, too ugly or too late have earned the right to lean on the railing and say nothing at all.',
        'The danger comes on the second day. A thing that works is a thing that is soon forgotten, and a thing forgotten is not greased. The harbour trust has a building budget, which is spent, and a running budget, which has not been written. There is one gatekeeper. He is sixty-one. He has not, he told this newspaper, had a Sunday since October.',
        'What should be built next is not another gate. It is the dull apparatus that keeps a gate honest: a second keeper and a third, a spare motor in a dry shed, a fund that cannot be raided in a lean year, and a drill, twice each winter, in which the thing is shut whether or not the sea requires it.',
        'None of this will draw a crowd with paper cups. It will cost, on the trust’s own figures, about the price of one flooded street every eight years. That is a bargain, and like most bargains it will be easier to see when it has been missed.',
        'So let us have our moment. Then let us hire somebody to hold the oil can.',
      ] }),
    st('a3-2', { cols: 3, head: 'In praise of the slow queue', size: 38, byline: 'Oriel Hathersage',
      photo: { src: 'market', span: 2, at: 'tr', ratio: 1.6, cap: 'The evening market, where nobody is first.', credit: 'Photo: Jonah Pryce' },
      text: [
        'There is a machine in the post office now that will weigh your parcel, judge it, and take your money in the time it takes to say good morning. I have used it. It is excellent. I went back to the queue the following week.',
        'The queue at our post office is eleven people long on a Friday and has been, as far as I can discover, since the building opened. It moves at the speed of the slowest story being told at the counter. In it I have learned who is expecting, who is mending, what the pilot thinks of the ferry, and how to stop a pond from freezing with a tennis ball.',
        'A queue is the last place where we are made to stand beside people we did not choose. Nobody can skip ahead by being clever. The mayor has stood behind me with a broken kettle.',
        'I do not say that the machine should go. It is a kindness to anyone with a bus to catch. I say only that if one day there is nothing but the machine, the parcels will arrive sooner and we will have less to put in them.',
        'So if you find yourself on Friday behind a woman in a green coat who has not made up her mind about the stamps, be patient with me. I am busy.',
      ] }),
    { t: 'ad', h: 9, cls: 'plain', html: '<div style="height:100%;border-top:2px solid #222;border-bottom:2px solid #222;text-align:center;padding:16px 10px"><div style="font-family:Display;font-weight:900;font-size:34px;line-height:40px">The Lantern Bookshop</div><div style="font-size:16px;line-height:26px;margin-top:6px">Late opening every Thursday until the new year. Mulled apple juice, free wrapping, no hurry.</div><div style="font-weight:700;font-size:15px;line-height:24px">9 Chandlers’ Row, Port Ellis</div></div>' },
  ] },
  { span: 2, col: [
    { t: 'html', cls: 'masthead', kind: 'masthead', html: '<b>The Port Ellis Packet</b><br>Founded 1948. Published every Saturday by the Packet Press Cooperative, 3 Custom House Lane, Port Ellis. Editor: Helena Vance. News: Marian Tolland. Pictures: Ines Calloway. Letters should carry a name and a street; we may shorten them.' },
    st('a3-3', { headGive: 0, fixedHead: true, cols: 1, label: 'LETTERS', head: 'A word for the drains', size: 24, text: [
      'Sir: Your reporter writes that the drains of Fish Street “did not say a thing”. As a man who looked after them for twenty-six years, may I point out that they were rodded in November by a crew of three, in the rain, on a Sunday? Gates are very fine. So is a clear pipe.',
      '@ Cyril Banfield, Weir Road' ] }),
    st('a3-4', { headGive: 0, fixedHead: true, cols: 1, head: 'Leave the lamp alone', size: 24, text: [
      'Sir: I read with dismay that the county means to replace the last gas lamp in Chandlers’ Row. It gives no light to speak of. That is the point. One can stand beneath it and see the stars, and one’s neighbour cannot see what one is carrying home.',
      '@ Philippa Orme, Chandlers’ Row' ] }),
    st('a3-5', { headGive: 0, fixedHead: true, cols: 1, head: 'The herring question', size: 24, text: [
      'Sir: In answer to Mr. Tuck (Letters, December 6), the herring in the old song is silver, not salted. My grandmother sang it, and she had it from a woman who gutted them.',
      '@ Wilma Stroud, Hallow Island' ] }),
    st('a3-6', { headGive: 0, fixedHead: true, cols: 1, box: 'cream', label: 'FROM OUR FILES', head: 'Fifty years ago this week', size: 25, text: [
      'December 12, 1981. The Packet reports that the harbour office has taken delivery of a machine for copying documents. “It is expected,” the harbour master said, “to reduce the amount of paper.”',
      'At the Assembly Rooms a concert in aid of the lifeboat was interrupted by the launching of the lifeboat. The tenor, who was also the second mechanic, returned in time for the final chorus and was warmly received, though damp.' ] }),
    st('a3-7', { cols: 2, head: 'What the tide table\nleaves out', size: 30, byline: 'Bram Osterley',
      photo: { src: 'portrait3', span: 1, at: 'tl', fixed: true, ratio: 1.15, cap: 'Bram Osterley' },
      text: [
        'My father kept a tide table in his coat for forty years and trusted it about as far as he trusted the minister. The table, he said, tells you when the water is invited. It does not say who is blowing on it.',
        'We have better tables now. They come on a telephone and they know about the wind. But the people I would follow into a boat still look up from the screen before they answer.',
        'They are checking that it agrees with the smell. When the two agree, they go. When they do not, they put the kettle on.',
        'The young gatekeeper they are going to hire will have every number there is. I hope somebody shows him the window.',
      ] }),
  ] },
] }),

page('A4', 'News', 'MAIN', { col: [
  { row: [
    st('a4-1', { span: 4, cols: 4, of: 'a1-1', label: 'HARBOUR', from: 'From A1', head: 'One keeper, two leaves\nand a very long night', size: 42,
      photos: [
        { src: 'bridge-night', span: 2, col: 2, at: 't', ratio: 1.6, cap: 'Lights on the Ellis bridge on Thursday evening, with the river held level behind the gates.', credit: 'Photo: Jonah Pryce' },
        { src: 'portrait1', span: 1, col: 0, at: 'b', ratio: 1.1, fixed: true, cap: 'Desmond Quill, gatekeeper.', credit: 'Photo: Ines Calloway' },
      ],
      text: [
        '“A gauge is a thing you can argue with,” Mr. Quill said. “Thirty miles of coast leaning the same way is not.” He telephoned the harbour master, who telephoned the trust, who asked whether it could wait for the engineers. The engineers were on a train. It could not wait.',
        'There was one alarm. At seven minutes past five a sensor on the eastern leaf reported that a bolt had not gone home. Mr. Quill walked out along the top of the gate with a torch and a hammer and found that the bolt was home and the sensor was not. He hit the sensor. It has behaved since.',
        '## Boats on both sides',
        'Fourteen vessels rode out the surge inside. Two did not make it in before the leaves met: a crabber, the Patient Jane, and a yacht from the south whose skipper had not read the notice. Both lay in the lee of the north pier until the gates opened at eleven minutes past one. The crabber’s crew were seen to be sharing their supper with the yacht.',
        'For Lower Ellis the night was chiefly remarkable for what people did with it. The Anchor kept its cellar open. The lifeboat crew, standing by with nothing to do, played whist. At Amberley’s the ovens were lit at three as usual, on a floor that was dry, and there was a queue at five.',
        '## The bill for dry feet',
        'The trust’s chairwoman, Beatrix Lowe, said on Friday that the cost of a single night’s closing was about four hundred in electricity and overtime. The flood of 2014 cost the insurers nine million. “I was never any good at sums,” she said, “but I can do that one.”',
        'Not everyone was won over. Walter Penhale, who led the long campaign for a wall instead, looked at the gates for some time on Friday morning and observed that they were a great deal of metal for one night. Asked whether he had been dry, he said that he had.',
        'Advertisements for two more gatekeepers will appear in the new year. Applicants must be able to swim.',
      ] }),
    { span: 1, col: [
      st('a4-2', { cols: 1, box: 'tint', label: 'IN FIGURES', head: 'Thursday’s\ntide', size: 24,
        text: ['5.38 metres: the peak on the harbour gauge, at 19.12.', '1.46 metres: the greatest difference across the gates.', '9 hours 2 minutes: from closing to opening.', '640 homes: the number that would have been at risk.', '0: the number that were wet.'] }),
      st('a4-3', { cols: 1, head: 'Town clock\nto strike again', size: 26, text: [
        'PORT ELLIS — The clock on the Custom House, silent since a gull nested in the hammer, will strike at noon on New Year’s Day. The nest has been moved, with advice, to the roof of the bank.',
        'A rota of winders is being drawn up. It takes nine minutes and forty-one turns.' ] }),
    ] },
  ] },
  { row: [
    st('a4-4', { span: 2, cols: 2, head: 'Wind farm co-op pays its\nfirst winter dividend', size: 29, byline: 'By Priya Selwyn',
      photo: { src: 'turbines', span: 2, at: 'tl', ratio: 1.8, cap: 'Turbines on Tarn Ridge, owned by 2,300 neighbours.', credit: 'Photo: Jonah Pryce' },
      text: [
        'TARN END — A cheque for 31 is not a fortune, but Nora Fell has put hers in a frame. She is one of 2,300 people who own the six turbines on Tarn Ridge, and this week the ridge paid them for the first time.',
        'The co-operative was founded around a kitchen table in 2025, after a company that wished to buy the ridge declined to say how tall anything would be. Members put in what they could. The smallest share was a jar of coins.',
        'Half of the surplus goes to members and half to insulating homes; forty have been done. The kitchen where it began is next.',
      ] }),
    st('a4-5', { span: 2, cols: 2, head: 'The last net loft\nfinds a new trade', size: 29, byline: 'By Theo Lindqvist',
      photo: { src: 'workshop', span: 2, at: 'tl', ratio: 1.8, cap: 'Apprentices at the bench in the old net loft.', credit: 'Photo: Ines Calloway' },
      text: [
        'PORT ELLIS — The last net was mended here in 2009, and for a while the loft was home to pigeons. Since September it has held eleven apprentices, two teachers and a lathe that arrived by barge.',
        'They are learning to repair what the town already has: pumps, bicycles, sewing machines, one church organ. Customers pay what the part cost and, if they can, what the hour was worth.',
        'The waiting list runs to March. A note on the door asks people not to bring kettles until then.',
      ] }),
    { t: 'ad', span: 1, h: 26, cls: 'frame1', html: '<div style="height:100%;background:#f5efe2;text-align:center;padding:26px 12px"><div style="font-size:13px;letter-spacing:3px">AMBERLEY’S</div><div style="font-family:Display;font-weight:900;font-size:38px;line-height:40px;margin-top:18px;color:#7a3b1d">Saffron<br>loaves</div><div style="font-family:Text;font-style:italic;font-size:16px;line-height:23px;margin-top:18px">Saturdays only, from five in the morning until they are gone</div><div style="width:70px;height:70px;border-radius:50%;background:radial-gradient(#f3c969,#c9812f);margin:24px auto"></div><div style="font-weight:700;font-size:14px;line-height:21px">12 Fish Street<br>Lower Ellis</div></div>' },
  ] },
] }),

page('A5', 'Arts & Life', 'ARTS', { col: [
  { row: [
    st('a5-1', { span: 3, cols: 3, cls: 'lead', head: 'The man who\nlistens to clocks', size: 54, deck: 'In a room over the chandler’s, Josef Amsel has been putting time right for fifty-one years', byline: 'By Oriel Hathersage', drop: true,
      photo: { src: 'library', span: 3, at: 't', ratio: 1.9, cap: 'Evening at the Carter Library, whose two long-case clocks Mr. Amsel winds on Mondays.', credit: 'Photo: Jonah Pryce' },
      pull: '“A clock that stops has usually been trying to tell you for a year.”', pullCol: 1, pullAt: 0.5,
      text: [
        'He does not look at them first. He asks you to put the clock on the felt, and then he turns his chair to the wall and listens, sometimes for a minute, sometimes for the length of a pot of tea.',
        'What he hears, Josef Amsel says, is gait. A healthy clock walks. A clock with a worn pivot limps. One that has been dropped and not confessed to has a small catch, like a child about to explain. He is seldom wrong, and when he is he apologises to the clock.',
        'There were eleven watchmakers in the county when he came, and there are two now. The other is his former apprentice, Mina Sorrel, who has a shop in Marrow and a microscope. They speak on the telephone every evening at six, and each checks the time by the other.',
        'He was brought up inland, the son of a tuner of pianos, and arrived in Port Ellis with a case of tools and the name of a widow who let rooms. The widow had a clock that ran backwards. He mended it in lieu of rent, and she told everyone.',
        'On the wall behind the bench are forty hooks, and on each hook a paper label with a name and a date. Some have waited years. He will not sell what is not collected. “It is somebody’s hour,” he says. “They will come when they need it.”',
        'Last month one of them did. A woman in her seventies climbed the stairs and asked, without much hope, after a travelling clock that her brother had left in the winter of 1989. Mr. Amsel went to the thirty-first hook. He wound it, set it, turned his chair to the wall, and listened.',
        '“It walks,” he said.',
      ] }),
    { span: 2, col: [
      st('a5-2', { cols: 2, label: 'THEATRE', head: 'A storm in a church hall,\nand not a dry sleeve', size: 32, byline: 'By Marian Tolland',
        photo: { src: 'stage', span: 2, at: 'tl', ratio: 1.7, cap: 'The Packet Players in the third act.', credit: 'Photo: Jonah Pryce' },
        text: [
          'The Packet Players have one rule, which is that everyone who auditions is given something to do. In their winter play, set aboard a sinking ferry, this means that there are thirty-four passengers and that the scenery has to be imagined, there being no room for any.',
          'It works wonderfully. The sea is forty yards of grey silk and the back row of the choir. When the lights go out, and they do go out, a child in front of me took her mother’s hand and said, “It is only Mr. Pell.” It was, and he was terrifying.',
          'The run ends on Saturday. Bring a coat; the storm is real, and comes in under the door.',
        ] }),
      { t: 'briefs', id: 'a5-b', title: 'What’s on', cols: 2, items: [
        { head: 'Carols on the quay', text: ['Sunday at five, by the old crane. Song sheets and lanterns supplied; dogs welcome if in tune.'] },
        { head: 'Wreath workshop', text: ['Tuesday at seven in the net loft. Bring secateurs and one thing found on the beach.'] },
        { head: 'Film: The Long Thaw', text: ['Thursday at half past seven, Assembly Rooms. A silent picture with the town band.'] },
        { head: 'Star walk', text: ['Friday from nine at Tarn End, weather allowing. Red torches only, please.'] },
        { head: 'Knitting for boats', text: ['Saturday at two, Carter Library. Hats for the crab crews; wool is provided.'] },
      ] },
    ] },
  ] },
  { row: [
    st('a5-3', { span: 3, cols: 3, label: 'THE KITCHEN', head: 'A pie for a house full of wet coats', size: 32, byline: 'By Lorna Hale', 
      text: [
        'This is the pie I make when people arrive at different times and none of them will say when. It does not mind waiting. It takes what fish there is, provided that some of it is smoked, and it is better for a handful of prawns and no worse without them.',
        'Warm a pint of milk with a bay leaf and half an onion, slide in a pound and a half of fish, and take it off the heat at once. Ten minutes later lift out the fish, strain the milk, and make with it, two ounces of butter and two of flour, a sauce that coats a spoon. Stir in a fistful of parsley and the juice of half a lemon.',
        'Flake the fish into a dish, pour over the sauce, and tuck in two boiled eggs, quartered. Cover with mashed potato that you have beaten longer than seems reasonable. Rough the top with a fork; the peaks are what they will fight over.',
        'Half an hour in a hot oven will do, or forty minutes in a moderate one, or an hour in a low one if the ferry is late. Serve with peas, and towels.',
      ] }),
    { t: 'ad', span: 2, h: 17, cls: 'plain', html: '<div style="height:100%;background:linear-gradient(160deg,#0e2a3c,#2c5c6e);color:#fff;padding:26px 26px"><div style="font-size:13px;letter-spacing:3px;color:#d9c48a">ASSEMBLY ROOMS, PORT ELLIS</div><div style="font-family:Display;font-weight:900;font-size:44px;line-height:48px;margin-top:12px">New Year’s<br>Eve Ceilidh</div><div style="font-size:16px;line-height:25px;margin-top:14px">The Tarn End Band. Supper at nine.<br>Carriages, or the last bus, at half past twelve.</div><div style="font-weight:700;font-size:15px;margin-top:12px;color:#d9c48a">Tickets 8 at the harbour office</div></div>' },
  ] },
] }),

page('A6', 'Sport', 'SPRT', { col: [
  { row: [
    st('a6-1', { span: 5, cols: 5, cls: 'lead', head: 'Three boats, one length, \nand a cheer from both banks', size: 48, deck: 'The winter regatta came home to the Ellis after six years away, and finished as it always did: too close to call from the bridge', byline: 'By Jonah Pryce',
      photos: [{ src: 'regatta', span: 3, col: 0, at: 't', ratio: 1.7, cap: 'Crews level at the second marker in Saturday’s final on the Ellis.', credit: 'Photo: Ines Calloway' },
        { src: 'regatta2', span: 2, col: 3, at: 'b', ratio: 1.6, fixed: true, cap: 'Crews level at the third marker in Saturday’s final on the Ellis.', credit: 'Photo: Helen Marchbank' }],
      text: [
        'PORT ELLIS — For a thousand metres there was nothing in it, and for the last two hundred there was less. When the three boats of Saturday’s final went under the Ellis bridge the judges on the parapet looked down, then at each other, and asked for the photograph.',
        'It took nine minutes to arrive. It gave the race to Hallow Island, by the painted eye on their prow, over Lower Ellis, with the quarrymen of Marrow a hand’s breadth behind. The island has a population of ninety-four. Eleven of them were in the boat.',
        '“We have no gymnasium,” said their drummer, Agnes Rowe, who on other days keeps the shop. “We have a great many potatoes to carry up from the slip.”',
        'The regatta was moved to the reservoir when the old sluices made the river unsafe. With the tide gates able to hold the water still for an afternoon, the trust agreed to bring it back, and shut the leaves at noon for the purpose. It was their third closing and the first to be applauded.',
        'Some three thousand people lined the banks. The bakery sold out at ten, reopened at two, and sold out again. A juvenile race for crews under fifteen went to Saint Brannoc’s, who were so surprised that they forgot to stop and had to be fetched from the weir.',
        'Lower Ellis led for most of the final and had the better start. Their stroke, Callum Dray, thought that they had lost it at the bend, where the island took the inside line so tightly that one blade came up with a bulrush on it.',
        'Marrow, in only their second season, rowed from behind throughout and were quickest over the closing stretch. “Another twenty strokes,” their captain said, and held up his hands, which were bleeding a little. “There is always next year. There has not always been next year.”',
        'The cup, which had spent six winters in a bank, was carried across on the evening boat. It was too wide for the shop window. At the time of writing it was in the net loft, holding nets.',
      ] }),
  ] },
  { row: [
    st('a6-2', { span: 2, cols: 2, head: 'Harriers run into the sunset', size: 30, byline: 'By Theo Lindqvist',
      photo: { src: 'runners', span: 2, at: 'tl', ratio: 1.6, cap: 'Runners on the sea wall during the half-light ten.', credit: 'Photo: Jonah Pryce' },
      text: [
        'SKERRY POINT — The half-light ten starts when the sun touches the sea and must be finished before the lamp is lit, which this year gave the field fifty-four minutes. All but three of the 260 starters made it home.',
        'Nell Farrier of the Ellis Harriers won in 36 minutes 12 seconds, her third title. She said that she had been chased the whole way by her own shadow.',
      ] }),
    st('a6-3', { span: 2, cols: 2, head: 'United’s new pitch\ndrains in an hour', size: 30, byline: 'By Priya Selwyn',
      text: [
        'LOWER ELLIS — The referee’s boot made no sound, and so for the first time this December the match went ahead. Ellis United beat Tarn End 3-1 on a pitch that was relaid in the summer on forty lorry loads of crushed oyster shell.',
        'The shell came from the fish quay, where it had been a nuisance, and was the idea of the groundsman, Ivo Pask, who noticed that nothing ever stood in puddles there. He measured it with a bucket and a watch.',
        'Sami Okoro scored twice before the interval and Lee Garth added a penalty. Tarn End’s reply, a header off a shoulder, was claimed by three people. United move up to fourth; the oysters, Mr. Pask said, stay where they are.',
        'The gate was 640, counted twice. Takings from the tea hut, which had lost its roof in the November gale and gained it back on Friday, will go towards a second set of goal nets, the first having been borrowed by the fish quay and returned smelling of it.',
      ] }),
    { t: 'briefs', id: 'a6-b', span: 1, title: 'Results', items: [
      { head: 'Football', text: ['Ellis United 3, Tarn End 1. Marrow Town 0, Brannoc 0. Skerry Point 2, Quarry Rovers 4.'] },
      { head: 'Hockey', text: ['County women 2, Northern Schools 2. Hallow and Ellis 5, Marrow Ladies 1.'] },
      { head: 'Chess', text: ['Net Loft A 4½, Assembly Rooms 3½. The last game ended at ten past one.'] },
      { head: 'Bowls', text: ['Indoor pairs: H. Penrose and W. Penhale beat the Misses Orme, 21 to 19, after an extra end.'] },
    ] },
  ] },
] }),
];

export default { date: '2031-12-13', number: '84/50', pages,
  sky: '<span><b>REGATTA</b> Hallow Island by a painted eye, A6</span><span><b>LIFE</b> The man who listens to clocks, A5</span><span><b>OPINION</b> Build the second thing, A3</span>' };
