"""Makes the samples' photographs: invented scenes, drawn and then lit, blurred and grained.

Usage: photos.py FOLDER [name ...]   (needs numpy and Pillow)
"""
import sys
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageChops

W, H = 1500, 1000


def rng(seed):
    return np.random.default_rng(seed)


def noise(h, w, scale, seed, octaves=5, fall=0.5):
    r, out, amp, total = rng(seed), np.zeros((h, w)), 1.0, 0.0
    for o in range(octaves):
        s = max(2, int(scale / 2 ** o))
        a = r.random((h // s + 3, w // s + 3))
        im = Image.fromarray((a * 255).astype('uint8')).resize(((w // s + 3) * s, (h // s + 3) * s), Image.BICUBIC)
        out += amp * np.asarray(im, float)[:h, :w] / 255
        total += amp
        amp *= fall
    return out / total


def streak(h, w, sx, sy, seed):
    """Noise drawn out sideways: water, cloud bands."""
    a = rng(seed).random((h // sy + 2, w // sx + 2))
    im = Image.fromarray((a * 255).astype('uint8')).resize((w, h), Image.BICUBIC)
    return np.asarray(im, float) / 255


def gradient(stops, h=H, w=W):
    ys = np.linspace(0, 1, h)
    out = np.stack([np.interp(ys, [s[0] for s in stops], [s[1][c] for s in stops]) for c in range(3)], -1)
    return np.repeat(out[:, None, :], w, 1)


def clouds(img, top, bottom, colour, seed, amount=0.7, sx=5):
    h = bottom - top
    n = 0.6 * noise(h, img.shape[1], 260, seed) + 0.4 * streak(h, img.shape[1], 60 * sx // 2, 26, seed + 1)
    n = np.clip((n - 0.47) * 4.2, 0, 1) * amount
    fade = np.sin(np.linspace(0.12, np.pi - 0.02, h)) ** 0.6
    m = (n * fade[:, None])[..., None]
    img[top:bottom] = img[top:bottom] * (1 - m) + np.array(colour) * m


def glow(img, cx, cy, radius, colour, strength=1.0, power=2.0):
    y, x = np.mgrid[0:img.shape[0], 0:img.shape[1]]
    d = np.hypot(x - cx, y - cy) / radius
    m = (strength * np.exp(-d ** power))[..., None]
    img += np.array(colour) * m


def to_im(a):
    return Image.fromarray(np.clip(a, 0, 255).astype('uint8'))


def to_np(im):
    return np.asarray(im.convert('RGB'), float).copy()


def layer(img, colour, draw, blur=0.7, alpha=1.0):
    """Paints a soft-edged silhouette; `draw` receives a mask to draw white on."""
    h, w = img.shape[:2]
    m = Image.new('L', (w, h), 0)
    draw(ImageDraw.Draw(m))
    if blur:
        m = m.filter(ImageFilter.GaussianBlur(blur))
    a = (np.asarray(m, float) / 255 * alpha)[..., None]
    c = np.asarray(colour, float)
    img[:] = img * (1 - a) + c * a


def ridge(seed, base, height, rough=260, w=W):
    n = noise(4, w, rough, seed, 7, 0.52)[1]
    return base - (n - 0.5) * 2 * height


def hills(img, ys, colour, blur=0.8, texture=0, seed=1):
    h, w = img.shape[:2]
    pts = [(0, h)] + [(i, float(ys[min(i, len(ys) - 1)])) for i in range(0, w, 2)] + [(w, float(ys[-1])), (w, h)]
    c = np.array(colour, float)
    if texture:
        n = noise(h, w, 40, seed, 4, 0.7)[..., None] - 0.5
        c = c + n * texture
    layer(img, c, lambda d: d.polygon(pts, fill=255), blur)


def water(img, y, tint=(40, 60, 80), mix=0.35, seed=5, wave=9, darken=0.8):
    """Mirrors what stands above line y, broken up by ripples."""
    h = img.shape[0] - y
    src = img[max(0, y - h):y][::-1]
    if src.shape[0] < h:
        src = np.concatenate([src, np.repeat(src[-1:], h - src.shape[0], 0)])
    amp = np.linspace(1, wave, h)
    n = streak(h, W, 70, 5, seed) - 0.5
    dx = (n * amp[:, None] * 6).astype(int)
    dy = ((streak(h, W, 90, 7, seed + 3) - 0.5) * amp[:, None] * 4).astype(int)
    yy, xx = np.mgrid[0:h, 0:W]
    ref = src[np.clip(yy + dy, 0, h - 1), np.clip(xx + dx, 0, W - 1)]
    ref = ref * darken * (1 - mix) + np.array(tint) * mix
    ripple = (streak(h, W, 46, 4, seed + 9) - 0.5) * np.linspace(6, 34, h)[:, None]
    img[y:] = ref + ripple[..., None]


def person(d, x, y, s, kind=0, fill=255):
    """A standing figure whose feet are at (x, y), s pixels tall."""
    hr = s * 0.072
    d.ellipse([x - hr, y - s, x + hr, y - s + 2.3 * hr], fill=fill)
    d.polygon([(x - s * .06, y - s * .85), (x + s * .06, y - s * .85), (x + s * .13, y - s * .78), (x + s * .12, y - s * .42), (x - s * .12, y - s * .42), (x - s * .13, y - s * .78)], fill=fill)
    if kind == 1:
        d.polygon([(x - s * .11, y - s * .5), (x + s * .11, y - s * .5), (x + s * .17, y - s * .12), (x - s * .17, y - s * .12)], fill=fill)
        d.rectangle([x - s * .07, y - s * .14, x - s * .02, y], fill=fill)
        d.rectangle([x + s * .02, y - s * .14, x + s * .07, y], fill=fill)
    else:
        d.polygon([(x - s * .11, y - s * .45), (x, y - s * .45), (x - s * .03, y), (x - s * .11, y)], fill=fill)
        d.polygon([(x, y - s * .45), (x + s * .11, y - s * .45), (x + s * .12, y), (x + s * .04, y)], fill=fill)
    if kind == 2:
        d.line([(x + s * .1, y - s * .76), (x + s * .3, y - s * .98)], fill=fill, width=max(2, int(s * .055)))
    elif kind == 3:
        d.line([(x - s * .1, y - s * .76), (x - s * .26, y - s * .55)], fill=fill, width=max(2, int(s * .055)))
        d.line([(x + s * .1, y - s * .76), (x + s * .24, y - s * .56)], fill=fill, width=max(2, int(s * .055)))
    else:
        d.line([(x - s * .115, y - s * .76), (x - s * .15, y - s * .44)], fill=fill, width=max(2, int(s * .05)))
        d.line([(x + s * .115, y - s * .76), (x + s * .15, y - s * .44)], fill=fill, width=max(2, int(s * .05)))


def skyline(img, y, seed, colour, lit=None, lo=60, hi=300, wmin=40, wmax=110, density=0.45):
    r = rng(seed)
    x = -20
    while x < W:
        w = int(r.integers(wmin, wmax))
        h = int(r.integers(lo, hi))
        c = np.array(colour) * r.uniform(0.75, 1.2)
        top = y - h
        layer(img, c, lambda d: d.rectangle([x, top, x + w, y], fill=255), 0.6)
        if r.random() < .3:
            layer(img, c, lambda d: d.line([(x + w // 2, top), (x + w // 2, top - int(r.integers(20, 60)))], fill=255, width=3), 0.5)
        if lit is not None:
            for wy in range(top + 10, y - 8, 15):
                for wx in range(x + 7, x + w - 8, 12):
                    if r.random() < density:
                        img[wy:wy + 7, max(0, wx):max(0, wx + 6)] = np.array(lit) * r.uniform(.5, 1.1)
        x += w + int(r.integers(0, 16))


def crane(d, x, y, s):
    w = max(3, int(s * .025))
    for dx in (-.16, .16):
        d.line([(x + dx * s, y), (x + dx * s * .7, y - s * .62)], fill=255, width=w + 2)
    d.line([(x - .16 * s, y - s * .2), (x + .16 * s, y - s * .2)], fill=255, width=w)
    d.line([(x - .15 * s, y - s * .02), (x + .12 * s, y - s * .6)], fill=255, width=w - 1)
    d.rectangle([x - .16 * s, y - s * .66, x + .16 * s, y - s * .6], fill=255)
    d.line([(x - .42 * s, y - s * .63), (x + .8 * s, y - s * .68)], fill=255, width=w + 2)
    d.line([(x, y - s * .64), (x + .02 * s, y - s)], fill=255, width=w + 1)
    for t in (.35, .62, .8):
        d.line([(x + .02 * s, y - s), (x + t * s, y - s * .67)], fill=255, width=max(2, w - 2))
    d.line([(x + .02 * s, y - s), (x - .4 * s, y - s * .63)], fill=255, width=max(2, w - 2))
    d.line([(x + .55 * s, y - s * .66), (x + .55 * s, y - s * .4)], fill=255, width=2)


def ship(d, x, y, s):
    d.polygon([(x - s, y - s * .17), (x + s * .96, y - s * .17), (x + s * .84, y + s * .05), (x - s * .9, y + s * .05)], fill=255)
    d.rectangle([x - s * .86, y - s * .48, x - s * .62, y - s * .15], fill=255)
    d.rectangle([x - s * .8, y - s * .58, x - s * .7, y - s * .46], fill=255)


def finish(img, seed=1, grain=4.4, vignette=0.32, warm=1.0, contrast=1.06, soft=0.5, size=900, quality=50):
    h, w = img.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    d = np.hypot((x - w / 2) / (w / 2), (y - h / 2) / (h / 2))
    img = img * (1 - vignette * np.clip(d - .45, 0, 1) ** 1.6)[..., None]
    im = to_im(img).filter(ImageFilter.GaussianBlur(soft))
    bloom = im.filter(ImageFilter.GaussianBlur(24))
    im = ImageChops.screen(im, bloom.point(lambda v: int(max(0, v - 120) * .45)))
    a = (to_np(im) - 128) * contrast + 128
    if size:
        a = to_np(to_im(a).resize((size, int(h * size / w)), Image.LANCZOS))
    r = rng(seed)
    g = r.normal(0, grain, a.shape[:2])[..., None] + r.normal(0, grain * .3, a.shape)
    a = a + g * (0.35 + 0.65 * (1 - np.abs(a.mean(-1, keepdims=True) / 255 - .5) * 1.4))
    return to_im(a * np.array([warm, 1, 2 - warm])), quality


# ---- the scenes ----

def harbour(seed=3, hue=0):
    img = gradient([(0, (38, 52, 92)), (.25, (120, 92, 128)), (.42, (228, 142, 108)), (.55, (252, 204, 140)), (1, (252, 204, 140))])
    clouds(img, 0, 500, (250, 160, 120), seed, .8)
    clouds(img, 0, 320, (70, 66, 100), seed + 9, .6)
    sx = 980 if not hue else 420
    glow(img, sx, 535, 60, (120, 110, 70), 1.2)
    glow(img, sx, 535, 330, (90, 60, 20), .9, 1.4)
    hills(img, ridge(seed, 540, 50), (120, 90, 110), 2)
    hills(img, ridge(seed + 1, 566, 22, 160), (78, 62, 88), 1.2)
    c = (30, 28, 44)
    for x, s in ((170, 420), (420, 460), (640, 330)) if not hue else ((830, 440), (1090, 470), (1330, 400)):
        layer(img, c, lambda d: crane(d, x, 590, s), .8)
    layer(img, c, lambda d: ship(d, 720 if not hue else 380, 585, 250), .8)
    r = rng(seed)
    def boxes(d):
        x0 = 560 if not hue else 200
        for i in range(22):
            for j in range(int(r.integers(1, 4))):
                d.rectangle([x0 + i * 17, 535 - j * 13, x0 + i * 17 + 15, 546 - j * 13], fill=255)
    layer(img, (58, 40, 52), boxes, .5)
    layer(img, c, lambda d: d.rectangle([0, 584, W, 600], fill=255), .8)
    for x in range(40, W, 97):
        glow(img[540:600, max(0, x - 40):x + 40], 40, 40, 9, (255, 190, 110), .9)
    water(img, 600, (36, 44, 78), .32, seed)
    return finish(img, seed, contrast=1.1)


def bridge(seed=11, dawn=True):
    sky = [(0, (96, 140, 190)), (.3, (186, 200, 214)), (.5, (250, 224, 190)), (1, (250, 224, 190))] if dawn else [(0, (18, 26, 58)), (.35, (52, 64, 110)), (.55, (188, 128, 118)), (1, (188, 128, 118))]
    img = gradient(sky)
    clouds(img, 0, 430, (255, 246, 236) if dawn else (120, 96, 120), seed, .75)
    hills(img, ridge(seed, 520, 110), (150, 170, 186) if dawn else (58, 62, 92), 2)
    hills(img, ridge(seed + 4, 580, 60), (104, 128, 142) if dawn else (40, 44, 70), 1.6)
    skyline(img, 612, seed + 2, (120, 138, 152) if dawn else (34, 36, 56), None if dawn else (255, 206, 130), 16, 70, 26, 60, .3)
    c = (70, 78, 92) if dawn else (20, 22, 36)
    def cables(d):
        for tx in (420, 1060):
            for k in range(1, 15):
                for sgn in (-1, 1):
                    d.line([(tx, 150 + k * 9), (tx + sgn * k * 23, 545)], fill=170, width=2)
    layer(img, c, cables, .6)
    def deck(d):
        d.rectangle([0, 543, W, 560], fill=255)
        for tx in (420, 1060):
            d.polygon([(tx - 34, 640), (tx - 12, 120), (tx + 12, 120), (tx + 34, 640)], fill=255)
            d.polygon([(tx - 12, 520), (tx - 3, 170), (tx + 3, 170), (tx + 12, 520)], fill=90)
        for px in (60, 210, 740, 1290, 1430):
            d.rectangle([px - 9, 555, px + 9, 640], fill=255)
    layer(img, c, deck, .8)
    if not dawn:
        for x in range(14, W, 46):
            glow(img[500:560, max(0, x - 30):x + 30], 30, 40, 7, (255, 220, 150), 1.1)
    def cars(d):
        r = rng(seed)
        for x in r.integers(0, W, 17):
            d.rounded_rectangle([x, 533, x + int(r.integers(14, 34)), 544], 3, fill=255)
    layer(img, np.array(c) * .7, cars, .5)
    water(img, 636, (120, 150, 170) if dawn else (26, 34, 66), .3, seed, 8, .9)
    layer(img, (52, 58, 64) if dawn else (12, 14, 24), lambda d: (d.polygon([(560, 770), (850, 770), (800, 806), (610, 806)], fill=255), d.rectangle([640, 736, 760, 772], fill=255)), .8)
    return finish(img, seed, contrast=1.08)


def mountains(seed=21):
    img = gradient([(0, (150, 184, 214)), (.4, (236, 226, 210)), (1, (246, 236, 214))])
    clouds(img, 0, 380, (255, 255, 255), seed, .7)
    glow(img, 1120, 250, 260, (50, 40, 10), 1, 1.4)
    n = 7
    for i in range(n):
        t = i / (n - 1)
        c = np.array((176, 196, 208)) * (1 - t) + np.array((26, 54, 50)) * t
        ys = ridge(seed + i * 7, 330 + i * 92, 150 - i * 12, 330 - i * 18)
        hills(img, ys, c, 1.6 - t, 26 * t, seed + i)
        mist = np.clip((np.mgrid[0:H, 0:W][0] - (330 + i * 92 + 20)) / 120, 0, 1) * .55 * (1 - t)
        img[:] = img * (1 - mist[..., None]) + np.array((238, 234, 222)) * mist[..., None]
    return finish(img, seed)


def lake(seed=31):
    img = gradient([(0, (104, 158, 206)), (.32, (208, 224, 230)), (.5, (248, 238, 216)), (1, (248, 238, 216))])
    clouds(img, 0, 420, (255, 255, 255), seed, .9)
    hills(img, ridge(seed, 440, 170, 420), (126, 150, 172), 1.6, 20, seed)
    hills(img, ridge(seed + 1, 520, 90, 300), (84, 118, 116), 1.2, 40, seed + 1)
    hills(img, ridge(seed + 2, 590, 34, 150), (46, 82, 60), 1, 50, seed + 2)
    water(img, 616, (90, 140, 160), .25, seed, 6, .92)
    r = rng(seed)
    def reeds(d):
        for x in r.integers(-20, 620, 240):
            t = int(r.integers(110, 320)); b = int(r.integers(-40, 40))
            d.line([(x, H), (x + b, H - t)], fill=255, width=3)
            if r.random() < .3:
                d.ellipse([x + b - 5, H - t - 26, x + b + 5, H - t + 14], fill=255)
    layer(img, (38, 46, 28), reeds, .9)
    def birds(d):
        for _ in range(26):
            x, y, s = r.integers(620, 1380), r.integers(150, 400), r.integers(8, 20)
            d.line([(x - s, y - s * .4), (x, y), (x + s, y - s * .5)], fill=255, width=3)
    layer(img, (50, 54, 62), birds, .7)
    layer(img, (44, 36, 30), lambda d: (d.polygon([(900, 792), (1200, 792), (1160, 816), (935, 816)], fill=255), person(d, 1010, 796, 120, 3), person(d, 1110, 796, 112, 0)), .8)
    return finish(img, seed)


def night(seed=41):
    img = gradient([(0, (8, 12, 34)), (.4, (34, 40, 84)), (.6, (108, 78, 112)), (1, (108, 78, 112))])
    clouds(img, 0, 420, (66, 60, 104), seed, .7)
    skyline(img, 600, seed, (26, 30, 52), (255, 204, 128), 90, 330, 44, 120, .28)
    skyline(img, 604, seed + 5, (14, 16, 32), (255, 226, 170), 40, 210, 50, 130, .36)
    layer(img, (10, 12, 24), lambda d: d.rectangle([0, 596, W, 612], fill=255), .6)
    water(img, 612, (14, 20, 48), .28, seed, 12, .85)
    r = rng(seed)
    for x in r.integers(0, W, 16):
        glow(img[560:660, max(0, x - 60):x + 60], 60, 40, 16, r.choice([(255, 160, 80), (120, 180, 255), (255, 90, 90)]), .8)
    return finish(img, seed, grain=5, contrast=1.12)


def bokeh(img, seed, n, colours, y0, y1, smin=10, smax=46):
    r = rng(seed)
    for _ in range(n):
        x, y, s = r.integers(0, W), r.integers(y0, y1), r.integers(smin, smax)
        layer(img, colours[r.integers(len(colours))], lambda d: d.ellipse([x - s, y - s, x + s, y + s], fill=255), 3, r.uniform(.18, .6))


def market(seed=51):
    img = gradient([(0, (40, 34, 40)), (.4, (120, 84, 60)), (.7, (196, 140, 86)), (1, (90, 60, 46))])
    bokeh(img, seed, 110, [(255, 206, 120), (255, 236, 190), (255, 150, 90), (190, 220, 200)], 60, 520)
    r = rng(seed)
    cols = [(184, 60, 46), (222, 168, 60), (60, 110, 100), (210, 202, 186), (150, 70, 60)]
    for i in range(7):
        x = -70 + i * 240 + int(r.integers(-20, 20)); y = 330 + int(r.integers(-24, 24))
        c = np.array(cols[i % 5]) * .8
        layer(img, c, lambda d: d.polygon([(x, y + 90), (x + 36, y), (x + 224, y), (x + 262, y + 90)], fill=255), 2)
        for k in range(0, 262, 37):
            layer(img, c * .72, lambda d: d.polygon([(x + k, y + 90), (x + 36 + k * .7, y), (x + 36 + (k + 18) * .7, y), (x + k + 18, y + 90)], fill=255), 2, .8)
        layer(img, (58, 40, 30), lambda d: (d.rectangle([x + 12, y + 90, x + 18, 700], fill=255), d.rectangle([x + 244, y + 90, x + 250, 700], fill=255)), 1.2)
        glow(img[:, max(0, x - 80):x + 340], 210, y + 116, 60, (255, 214, 140), .8)
    for i in range(14):
        x = i * 112 - 20
        layer(img, np.array((92, 62, 42)) * r.uniform(.8, 1.2), lambda d: d.rectangle([x, 640, x + 108, 760], fill=255), 1)
        base = [(206, 70, 40), (230, 160, 40), (110, 150, 56), (170, 40, 56), (236, 200, 90), (90, 120, 60)][i % 6]
        for _ in range(46):
            px, py, s = x + int(r.integers(6, 102)), 655 - int(r.integers(0, 58)) + int(r.integers(0, 20)), int(r.integers(9, 15))
            k = r.uniform(.55, 1.12)
            layer_small(img, px, py, s, np.array(base) * k)
    for i in range(13):
        x = int(r.integers(20, W - 20)); s = int(r.integers(330, 460)); k = int(r.integers(0, 4))
        layer(img, np.array((34, 28, 34)) * r.uniform(.6, 1.9), lambda d: person(d, x, 860 + s // 5, s, k), 1.6)
    return finish(img, seed, contrast=1.12, soft=.8)


def layer_small(img, cx, cy, s, colour):
    y0, y1, x0, x1 = max(0, cy - s), min(img.shape[0], cy + s), max(0, cx - s), min(img.shape[1], cx + s)
    if y1 <= y0 or x1 <= x0:
        return
    y, x = np.mgrid[y0:y1, x0:x1]
    d = np.hypot(x - cx, y - cy) / s
    a = np.clip((1 - d) * 5, 0, 1)[..., None]
    shade = np.clip(1.15 - np.hypot(x - cx + s * .35, y - cy + s * .4) / s * .5, .4, 1.3)[..., None]
    img[y0:y1, x0:x1] = img[y0:y1, x0:x1] * (1 - a) + np.asarray(colour) * shade * a


def train(seed=61):
    img = gradient([(0, (110, 160, 206)), (.45, (220, 230, 228)), (1, (228, 226, 200))])
    clouds(img, 0, 400, (255, 255, 255), seed, .9)
    hills(img, ridge(seed, 420, 130, 400), (128, 156, 166), 1.6, 16, seed)
    hills(img, ridge(seed + 1, 540, 80, 300), (92, 128, 96), 1.3, 40, seed + 1)
    hills(img, ridge(seed + 2, 720, 50, 330), (118, 140, 66), 1.2, 70, seed + 2)
    c = (186, 178, 164)
    def via(d):
        d.rectangle([0, 500, W, 530], fill=255)
        for x in range(-40, W + 100, 180):
            d.rectangle([x - 17, 520, x + 17, 830], fill=255)
            d.pieslice([x + 17, 524, x + 163, 670], 180, 360, fill=0)
    layer(img, c, lambda d: d.rectangle([0, 500, W, 600], fill=255), .8)
    under = img.copy()
    hills(under, ridge(seed + 2, 720, 50, 330), (118, 140, 66), 1.2, 70, seed + 2)
    layer(img, c, lambda d: [d.rectangle([x - 19, 520, x + 19, 850], fill=255) for x in range(-40, W + 100, 180)], .9)
    layer(img, (124, 118, 106), lambda d: [d.rectangle([x + 6, 530, x + 19, 850], fill=255) for x in range(-40, W + 100, 180)], 2, .7)
    back = gradient([(0, (150, 170, 150)), (1, (118, 140, 80))])
    layer(img, back, lambda d: [d.pieslice([x + 19, 532, x + 161, 690], 180, 360, fill=255) for x in range(-40, W + 100, 180)], .9)
    layer(img, (96, 96, 92), lambda d: [d.line([(0, 470), (W, 470)], fill=200, width=2)] + [d.line([(x, 500), (x, 400)], fill=220, width=4) for x in range(60, W, 220)], .6)
    layer(img, (238, 240, 242), lambda d: (d.polygon([(140, 498), (150, 470), (240, 436), (300, 432), (W, 432), (W, 498)], fill=255)), .8)
    layer(img, (30, 70, 110), lambda d: d.rectangle([170, 484, W, 492], fill=255), .6)
    layer(img, (40, 50, 60), lambda d: [d.rounded_rectangle([x, 446, x + 44, 466], 4, fill=255) for x in range(300, W, 60)] + [d.polygon([(196, 462), (236, 444), (270, 444), (270, 464)], fill=255)], .7)
    hills(img, ridge(seed + 5, 850, 40, 200), (60, 92, 44), 1, 80, seed + 5)
    return finish(img, seed)


def terraces(seed=71):
    img = gradient([(0, (190, 206, 210)), (.3, (240, 228, 196)), (1, (200, 190, 120))])
    clouds(img, 0, 300, (255, 250, 240), seed, .8)
    hills(img, ridge(seed, 300, 90, 420), (140, 160, 160), 2)
    hills(img, ridge(seed + 1, 370, 60, 300), (96, 126, 96), 1.4, 30, seed)
    r = rng(seed)
    for i in range(22):
        t = i / 21
        y = 380 + 620 * t ** 1.35
        ys = y + np.sin(np.linspace(0, 5.5 + t * 2, W) + i * .42) * (16 + 46 * t) + (noise(4, W, 220, seed + i)[1] - .5) * 50 * t
        green = np.array((126, 156, 62)) * (1 - t) + np.array((70, 116, 40)) * t
        c = np.array((214, 214, 190)) if i % 3 == 0 else green * r.uniform(.85, 1.15)
        hills(img, ys, c * .55, .8)
        hills(img, ys + 5 + 10 * t, c, 1, 40, seed + i)
    layer(img, (44, 34, 30), lambda d: [person(d, x, y, s, k) for x, y, s, k in ((420, 700, 90, 3), (520, 716, 86, 1), (1020, 820, 130, 3))], .8)
    return finish(img, seed, warm=1.02)


def lighthouse(seed=81):
    img = gradient([(0, (44, 58, 76)), (.35, (104, 122, 138)), (.55, (190, 196, 190)), (1, (190, 196, 190))])
    clouds(img, 0, 480, (46, 54, 68), seed, .95)
    clouds(img, 100, 540, (214, 216, 210), seed + 4, .6)
    water(img, 590, (70, 92, 104), .7, seed, 14, .8)
    h = H - 590
    foam = np.clip((streak(h, W, 60, 8, seed) * .6 + streak(h, W, 20, 4, seed + 1) * .4 - .58) * 5, 0, 1) * np.linspace(.25, 1, h)[:, None]
    img[590:] = img[590:] * (1 - foam[..., None] * .75) + 236 * foam[..., None] * .75
    rock = ridge(seed + 3, 640, 60, 140)
    x = np.arange(W)
    hills(img, rock + np.clip((x - 620) * .62, -60, 500), (38, 40, 44), 1, 50, seed)
    layer(img, (226, 222, 212), lambda d: d.polygon([(300, 610), (322, 250), (382, 250), (404, 610)], fill=255), .8)
    layer(img, (150, 44, 40), lambda d: (d.polygon([(311, 430), (316, 350), (388, 350), (393, 430)], fill=255), d.polygon([(303, 570), (307, 500), (397, 500), (401, 570)], fill=255)), .8)
    layer(img, (150, 152, 150), lambda d: d.polygon([(368, 610), (366, 250), (382, 250), (404, 610)], fill=255), 4, .6)
    layer(img, (40, 40, 44), lambda d: (d.rectangle([312, 236, 392, 252], fill=255), d.polygon([(318, 178), (352, 146), (386, 178)], fill=255), d.rectangle([324, 176, 330, 240], fill=255), d.rectangle([374, 176, 380, 240], fill=255)), .7)
    glow(img, 352, 208, 34, (255, 236, 180), 1.1)
    layer(img, (255, 244, 206), lambda d: d.polygon([(352, 200), (1500, 60), (1500, 250), (352, 216)], fill=255), 26, .3)
    layer(img, (200, 198, 190), lambda d: (d.rectangle([430, 560, 560, 640], fill=255), d.polygon([(420, 562), (495, 510), (570, 562)], fill=255)), .8)
    return finish(img, seed, grain=5)


def runners(seed=91):
    img = gradient([(0, (86, 60, 70)), (.4, (230, 130, 80)), (.62, (255, 206, 130)), (1, (140, 90, 70))])
    clouds(img, 0, 480, (255, 176, 120), seed, .7)
    glow(img, 760, 560, 110, (120, 110, 80), 1.3)
    glow(img, 760, 560, 420, (60, 30, 0), 1, 1.3)
    hills(img, ridge(seed, 600, 40, 260), (126, 78, 70), 1.6)
    skyline(img, 640, seed, (110, 66, 64), None, 20, 110, 30, 80)
    hills(img, np.full(W, 690.), (58, 40, 44), 1, 30, seed)
    r = rng(seed)
    def run(d):
        for x, s, p in ((230, 330, 0), (400, 350, 1), (610, 400, 0), (830, 380, 1), (1010, 420, 0), (1260, 360, 1)):
            y = 860
            lw = int(s * .075)
            hx, hy = x + s * .05, y - s * .46
            d.ellipse([x + s * .06, y - s * 1.0, x + s * .2, y - s * .83], fill=255)
            d.line([(x + s * .1, y - s * .8), (hx, hy)], fill=255, width=int(s * .15))
            f = 1 if p else -1
            d.line([(hx, hy), (hx + s * .2, y - s * .3), (hx + s * (.16 if p else .02), y - s * .02)], fill=255, width=lw, joint='curve')
            d.line([(hx, hy), (hx - s * .1, y - s * .22), (hx - s * .34, y - s * (.2 if p else .3))], fill=255, width=lw, joint='curve')
            d.line([(x + s * .1, y - s * .76), (x + s * .26 * f, y - s * .6), (x + s * (.36 * f + .05), y - s * .72)], fill=255, width=int(lw * .7), joint='curve')
            d.line([(x + s * .1, y - s * .76), (x - s * .14 * f, y - s * .58), (x - s * .02 * f, y - s * .46)], fill=255, width=int(lw * .7), joint='curve')
    layer(img, (26, 20, 28), run, 1)
    layer(img, (40, 28, 34), lambda d: d.rectangle([0, 850, W, H], fill=255), 3, .6)
    return finish(img, seed, contrast=1.14)


def portrait(seed=101, back=((60, 76, 84), (168, 170, 160)), coat=(38, 42, 54), skin=(186, 140, 112), hair=0):
    img = np.zeros((H, W, 3)) + np.array(back[0])
    n = noise(H, W, 420, seed)[..., None]
    img[:] = np.array(back[0]) * (1 - n) + np.array(back[1]) * n
    bokeh(img, seed, 22, [back[1], (230, 220, 190)], 40, 600, 30, 90)
    cx = 750
    layer(img, np.array(coat), lambda d: (d.polygon([(cx - 390, H), (cx - 340, 830), (cx - 120, 735), (cx + 120, 735), (cx + 340, 830), (cx + 390, H)], fill=255)), 3)
    layer(img, np.array(skin) * .72, lambda d: d.polygon([(cx - 74, 760), (cx - 68, 590), (cx + 68, 590), (cx + 74, 760), (cx, 830)], fill=255), 4)
    layer(img, (226, 222, 214), lambda d: (d.polygon([(cx - 84, 742), (cx, 850), (cx - 66, 880), (cx - 132, 752)], fill=255), d.polygon([(cx + 84, 742), (cx, 850), (cx + 66, 880), (cx + 132, 752)], fill=255)), 1.5)
    layer(img, (34, 26, 26), lambda d: d.ellipse([cx - 172, 240, cx + 172, 640 if hair else 540], fill=255), 3)
    if hair:
        layer(img, (34, 26, 26), lambda d: d.rounded_rectangle([cx - 178, 400, cx + 178, 760], 60, fill=255), 6)
        layer(img, np.array(skin) * .72, lambda d: d.polygon([(cx - 70, 770), (cx - 64, 600), (cx + 64, 600), (cx + 70, 770), (cx, 830)], fill=255), 4)
    m = Image.new('L', (W, H), 0)
    ImageDraw.Draw(m).ellipse([cx - 138, 300, cx + 138, 680], fill=255)
    a = (np.asarray(m.filter(ImageFilter.GaussianBlur(3)), float) / 255)[..., None]
    y, x = np.mgrid[0:H, 0:W]
    shade = np.clip(1.08 - (x - cx + 90) / 420 - np.abs(y - 480) / 1200, .38, 1.2)[..., None]
    img[:] = img * (1 - a) + np.array(skin) * shade * a
    layer(img, (34, 26, 26), lambda d: d.chord([cx - 160, 236, cx + 160, 520], 196, 344, fill=255), 5)
    dark = np.array(skin) * .42
    layer(img, dark, lambda d: (d.ellipse([cx - 84, 470, cx - 34, 490], fill=255), d.ellipse([cx + 34, 470, cx + 84, 490], fill=255)), 4, .85)
    layer(img, (40, 28, 26), lambda d: (d.line([(cx - 96, 446), (cx - 30, 440)], fill=255, width=9), d.line([(cx + 30, 440), (cx + 96, 446)], fill=255, width=9)), 3, .8)
    layer(img, dark, lambda d: d.polygon([(cx - 4, 490), (cx + 26, 566), (cx - 12, 572)], fill=255), 7, .5)
    layer(img, np.array((150, 84, 78)), lambda d: d.ellipse([cx - 50, 604, cx + 50, 624], fill=255), 4, .8)
    glow(img, cx - 200, 420, 300, (40, 36, 24), .6)
    return finish(img, seed, soft=1.4, contrast=1.05, size=640)


def library(seed=111):
    img = np.zeros((H, W, 3)) + np.array((44, 32, 24))
    r = rng(seed)
    cols = [(130, 44, 36), (40, 66, 84), (62, 84, 60), (170, 134, 82), (92, 62, 44), (200, 186, 156), (74, 50, 72)]
    for row in range(6):
        y = 20 + row * 132
        x = -10
        while x < W:
            w = int(r.integers(12, 30)); h = int(r.integers(84, 116))
            c = np.array(cols[r.integers(len(cols))]) * r.uniform(.6, 1.1)
            if r.random() > .06:
                img[y + 116 - h:y + 116, max(0, x):max(0, x + w - 2)] = c
                img[y + 116 - h + 16:y + 116 - h + 20, max(0, x + 2):max(0, x + w - 4)] = c * 1.5 + 20
            x += w
        img[y + 116:y + 132] = (92, 64, 40)
    for x in range(0, W, 300):
        img[:, x:x + 18] = (78, 54, 34)
    img = to_np(to_im(img).filter(ImageFilter.GaussianBlur(3.4)))
    light = np.zeros((H, W, 3)) + .34
    for x in (260, 760, 1240):
        glow(light, x, 560, 330, (.95, .8, .55), 1, 1.5)
    img *= light
    layer(img, (84, 56, 34), lambda d: d.polygon([(0, 800), (W, 770), (W, H), (0, H)], fill=255), 1.5)
    layer(img, (150, 108, 66), lambda d: d.polygon([(0, 800), (W, 770), (W, 806), (0, 842)], fill=255), 4, .8)
    for x in (260, 760, 1240):
        layer(img, (30, 60, 46), lambda d: d.polygon([(x - 92, 640), (x - 60, 580), (x + 60, 580), (x + 92, 640)], fill=255), 1)
        layer(img, (170, 130, 60), lambda d: (d.rectangle([x - 5, 640, x + 5, 800], fill=255), d.ellipse([x - 50, 786, x + 50, 808], fill=255)), 1)
        glow(img, x, 655, 110, (255, 220, 150), .75, 1.5)
    for x, s in ((470, 400), (1010, 420)):
        layer(img, (30, 24, 28), lambda d: (d.ellipse([x - 52, 560, x + 52, 690], fill=255), d.rounded_rectangle([x - 130, 680, x + 130, 900], 60, fill=255)), 2)
        layer(img, (236, 226, 204), lambda d: (d.polygon([(x - 130, 850), (x - 4, 838), (x, 900), (x - 120, 914)], fill=255), d.polygon([(x + 130, 850), (x + 4, 838), (x, 900), (x + 120, 914)], fill=255)), 1.2)
    return finish(img, seed, grain=5, soft=.8)


def turbines(seed=121):
    img = gradient([(0, (70, 126, 190)), (.5, (196, 218, 232)), (1, (238, 230, 206))])
    clouds(img, 0, 560, (255, 255, 255), seed, .95)
    hills(img, ridge(seed, 690, 90, 420), (122, 150, 158), 1.8)
    hills(img, ridge(seed + 1, 780, 80, 360), (96, 132, 86), 1.3, 40, seed)
    r = rng(seed)
    def mill(d, x, y, s, a):
        d.polygon([(x - s * .025, y), (x - s * .011, y - s), (x + s * .011, y - s), (x + s * .025, y)], fill=255)
        for k in range(3):
            t = a + k * 2.0944
            d.polygon([(x, y - s - 4), (x + np.cos(t) * s * .25 - np.sin(t) * 8, y - s + np.sin(t) * s * .25 + np.cos(t) * 8), (x + np.cos(t) * s * .66, y - s + np.sin(t) * s * .66), (x + np.cos(t) * s * .2 + np.sin(t) * 4, y - s + np.sin(t) * s * .2 - np.cos(t) * 4)], fill=255)
        d.ellipse([x - 10, y - s - 10, x + 10, y - s + 10], fill=255)
    for x, y, s, a in ((140, 760, 250, .3), (330, 740, 270, 1.1), (560, 780, 330, .7), (840, 790, 410, 1.6), (1120, 760, 320, .1), (1360, 830, 520, .9)):
        layer(img, (238, 240, 240) if s < 400 else (250, 250, 248), lambda d: mill(d, x, y, s, a), .8)
        layer(img, (150, 160, 168), lambda d: d.polygon([(x + s * .004, y), (x + s * .003, y - s), (x + s * .011, y - s), (x + s * .025, y)], fill=255), 1, .7)
    hills(img, ridge(seed + 2, 880, 60, 300), (150, 146, 70), 1, 90, seed + 3)
    return finish(img, seed)


def stage(seed=131):
    img = gradient([(0, (14, 8, 20)), (.6, (70, 20, 40)), (.78, (120, 50, 50)), (1, (40, 18, 24))])
    for x, c, t in ((250, (255, 180, 110), 560), (620, (255, 226, 190), 700), (940, (150, 170, 255), 780), (1280, (255, 150, 120), 980)):
        layer(img, c, lambda d: d.polygon([(x - 14, 0), (x + 14, 0), (t + 190, 830), (t - 190, 830)], fill=255), 30, .28)
        layer(img, c, lambda d: d.ellipse([t - 210, 770, t + 210, 880], fill=255), 26, .4)
    r = rng(seed)
    def folds(d):
        for x in range(-20, 230, 34):
            d.polygon([(x, 0), (x + 20, 0), (x + 14, 800), (x - 10, 800)], fill=255)
            d.polygon([(W - x, 0), (W - x - 20, 0), (W - x - 14, 800), (W - x + 10, 800)], fill=255)
    layer(img, (120, 26, 34), folds, 6, .7)
    for x, s, k in ((430, 400, 2), (590, 420, 3), (760, 460, 2), (930, 410, 3), (1090, 390, 2)):
        layer(img, np.array((226, 196, 160)) * (.9 if k == 2 else .72), lambda d: (person(d, x, 830, s, k), d.polygon([(x - s * .1, 830 - s * .5), (x + s * .1, 830 - s * .5), (x + s * .24, 830 - s * .06), (x - s * .24, 830 - s * .06)], fill=255), d.line([(x - s * .1, 830 - s * .76), (x - s * .32, 830 - s * .92)], fill=255, width=16)), 1.6)
        layer(img, (150, 40, 50), lambda d: d.polygon([(x - s * .1, 830 - s * .62), (x + s * .1, 830 - s * .62), (x + s * .22, 830 - s * .08), (x - s * .22, 830 - s * .08)], fill=255), 2, .85)
    for i in range(26):
        x = i * 62 + int(r.integers(-10, 10)); y = H - int(r.integers(0, 30))
        layer(img, (10, 8, 14), lambda d: (d.ellipse([x - 34, y - 120, x + 34, y - 40], fill=255), d.rounded_rectangle([x - 60, y - 50, x + 60, y + 60], 30, fill=255)), 2)
    return finish(img, seed, grain=7, soft=.9)


def kites(seed=141):
    img = gradient([(0, (90, 160, 214)), (.5, (206, 228, 234)), (.62, (236, 232, 214)), (1, (214, 190, 146))])
    clouds(img, 0, 480, (255, 255, 255), seed, .8)
    img[590:700] = gradient([(0, (96, 150, 170)), (1, (170, 196, 190))], 110, W)
    f = np.clip((streak(110, W, 120, 6, seed) - .6) * 5, 0, 1)[..., None]
    img[590:700] = img[590:700] * (1 - f) + 250 * f
    sand = noise(300, W, 60, seed, 5, .7)[..., None]
    img[700:] = np.array((216, 190, 146)) + (sand - .5) * 40
    for x, y, s, c, px in ((420, 180, 70, (206, 60, 50), 330), (760, 110, 58, (240, 176, 40), 560), (1080, 230, 82, (46, 96, 150), 900), (1290, 140, 50, (90, 150, 80), 1120)):
        layer(img, (120, 120, 120), lambda d: d.line([(x, y + s), (px, 640)], fill=180, width=2), .6)
        layer(img, c, lambda d: d.polygon([(x, y - s), (x + s * .7, y), (x, y + s), (x - s * .7, y)], fill=255), .9)
        layer(img, np.array(c) * .6, lambda d: d.polygon([(x, y - s), (x + s * .7, y), (x, y + s)], fill=255), .9)
        layer(img, c, lambda d: d.line([(x, y + s), (x + 20, y + s * 1.6), (x - 14, y + s * 2.2), (x + 16, y + s * 2.8)], fill=255, width=5), .9)
    for x, s, k, c in ((330, 190, 2, (60, 50, 60)), (560, 150, 2, (120, 50, 46)), (620, 220, 0, (44, 56, 80)), (900, 170, 2, (70, 70, 50)), (1120, 210, 2, (46, 40, 50)), (1200, 160, 1, (130, 70, 60))):
        layer(img, (150, 128, 94), lambda d: d.ellipse([x - s * .1, 800 - 8, x + s * .7, 806], fill=255), 5, .5)
        layer(img, c, lambda d: person(d, x, 800, s, k), 1)
    return finish(img, seed)


def snow(seed=151):
    img = gradient([(0, (50, 64, 104)), (.4, (116, 128, 160)), (.6, (206, 180, 180)), (1, (206, 210, 226))])
    hills(img, ridge(seed, 420, 130, 400), (150, 164, 190), 1.6, 20, seed)
    hills(img, ridge(seed + 1, 560, 70, 300), (198, 206, 222), 1.6, 20, seed + 1)
    r = rng(seed)
    def trees(d):
        for x in r.integers(0, W, 90):
            y, s = int(r.integers(560, 640)), int(r.integers(40, 100))
            d.polygon([(x - s * .24, y), (x, y - s), (x + s * .24, y)], fill=255)
    layer(img, (60, 74, 92), trees, 1)
    hills(img, ridge(seed + 2, 660, 26, 260), (214, 220, 232), 1.5, 16, seed)
    for x, y, s in ((220, 720, 150), (470, 700, 120), (720, 740, 180), (1020, 710, 140), (1260, 750, 190)):
        layer(img, (84, 58, 50), lambda d: d.rectangle([x - s * .6, y - s * .5, x + s * .6, y + 20], fill=255), 1)
        layer(img, (236, 240, 248), lambda d: d.polygon([(x - s * .78, y - s * .42), (x - s * .3, y - s), (x + s * .3, y - s), (x + s * .78, y - s * .42)], fill=255), 1.5)
        layer(img, (255, 206, 116), lambda d: [d.rectangle([x + k * s * .34 - s * .1, y - s * .34, x + k * s * .34 + s * .1, y - s * .1], fill=255) for k in (-1, 0, 1)], 1)
        for k in (-1, 0, 1):
            glow(img, x + k * s * .34, y - s * .2, s * .3, (110, 70, 20), .6)
    hills(img, ridge(seed + 3, 800, 24, 300), (222, 228, 240), 2, 14, seed + 2)
    m = Image.new('L', (W, H), 0); d = ImageDraw.Draw(m)
    for _ in range(900):
        x, y, s = r.integers(0, W), r.integers(0, H), r.uniform(1, 4)
        d.ellipse([x - s, y - s, x + s, y + s], fill=int(r.integers(90, 255)))
    a = (np.asarray(m.filter(ImageFilter.GaussianBlur(1)), float) / 255 * .8)[..., None]
    img[:] = img * (1 - a) + 250 * a
    return finish(img, seed)


def regatta(seed=161, near=0):
    img = gradient([(0, (120, 170, 206)), (.4, (226, 234, 226)), (1, (226, 234, 226))])
    clouds(img, 0, 360, (255, 255, 255), seed, .8)
    hills(img, ridge(seed, 400, 90, 380), (120, 150, 150), 1.6, 24, seed)
    hills(img, ridge(seed + 1, 470, 40, 240), (64, 104, 74), 1.2, 50, seed)
    skyline(img, 500, seed, (176, 168, 156), None, 14, 60, 30, 90)
    water(img, 500, (84, 136, 150), .45, seed, 10, .9)
    boats = ((240, 640, 1.0, (176, 44, 40)), (420, 770, 1.35, (224, 160, 40)), (90, 900, 1.7, (36, 92, 130))) if not near else ((120, 600, .9, (36, 92, 130)), (60, 800, 1.9, (176, 44, 40)))
    for x, y, k, c in boats:
        L = int(620 * k)
        layer(img, np.array(c) * .5, lambda d: d.polygon([(x - 10, y + 20 * k), (x + L, y + 20 * k), (x + L - 30, y + 52 * k), (x + 30, y + 52 * k)], fill=255), 7, .6)
        layer(img, c, lambda d: d.polygon([(x - 46 * k, y - 26 * k), (x + 10, y), (x + L, y), (x + L + 40 * k, y - 30 * k), (x + L - 10, y + 22 * k), (x + 30, y + 22 * k)], fill=255), 1)
        layer(img, (240, 220, 150), lambda d: d.line([(x, y + 6), (x + L, y + 6)], fill=255, width=max(2, int(5 * k))), .8)
        def crew(d):
            for i in range(11):
                px = x + 40 * k + i * L * .084
                d.ellipse([px + 8 * k, y - 68 * k, px + 30 * k, y - 44 * k], fill=255)
                d.polygon([(px, y - 42 * k), (px + 26 * k, y - 46 * k), (px + 22 * k, y), (px - 14 * k, y)], fill=255)
        layer(img, (52, 40, 40), crew, 1)
        layer(img, (196, 150, 100), lambda d: [d.line([(x + 58 * k + i * L * .084, y - 30 * k), (x + 92 * k + i * L * .084, y + 44 * k)], fill=255, width=max(3, int(6 * k))) for i in range(11)], .9)
        def splash(d):
            r = rng(seed + int(y))
            for i in range(11):
                for _ in range(16):
                    px, py, s = x + 92 * k + i * L * .084 + r.normal(0, 18 * k), y + 44 * k - abs(r.normal(0, 16 * k)), r.uniform(1, 4.5) * k
                    d.ellipse([px - s, py - s, px + s, py + s], fill=230)
        layer(img, (250, 252, 252), splash, 1)
    return finish(img, seed, contrast=1.08)


def tea(seed=171):
    img = gradient([(0, (200, 214, 214)), (.35, (240, 232, 206)), (1, (200, 200, 140))])
    hills(img, ridge(seed, 300, 100, 420), (150, 172, 172), 2)
    hills(img, ridge(seed + 1, 380, 60, 320), (106, 142, 110), 1.5, 30, seed)
    for i in range(16):
        t = i / 15
        y = 400 + 640 * t ** 1.5
        ys = y - np.linspace(0, 120 * t + 30, W) + np.sin(np.linspace(0, 3.1, W) + 1) * 40
        hills(img, ys, np.array((46, 76, 34)) * (.8 + .2 * t), 1.2)
        hills(img, ys + 8 + 14 * t, np.array((104, 150, 52)) * (1 - .25 * t), 3 + 3 * t, 90, seed + i)
    for x, y, s in ((340, 700, 150), (620, 640, 120), (1010, 690, 170), (1230, 560, 100)):
        layer(img, (54, 60, 92), lambda d: person(d, x, y, s, 3), 1)
        layer(img, (222, 196, 130), lambda d: d.polygon([(x - s * .22, y - s * .86), (x, y - s * 1.08), (x + s * .22, y - s * .86)], fill=255), .9)
        layer(img, (164, 116, 60), lambda d: d.ellipse([x - s * .26, y - s * .62, x - s * .04, y - s * .32], fill=255), 1)
    return finish(img, seed)


def lanterns(seed=181):
    img = gradient([(0, (16, 18, 44)), (.5, (52, 36, 60)), (.75, (110, 60, 50)), (1, (40, 26, 30))])
    bokeh(img, seed, 70, [(255, 180, 100), (255, 120, 80), (255, 226, 170)], 300, 640, 8, 26)
    for x0, d0 in ((0, 1), (W, -1)):
        for i in range(4):
            x = x0 + d0 * i * 130
            layer(img, np.array((34, 24, 28)) * (1 + i * .25), lambda d: (d.rectangle([min(x, x + d0 * 150), 330 + i * 46, max(x, x + d0 * 150), 760 - i * 22], fill=255), d.polygon([(x - d0 * 20, 340 + i * 46), (x + d0 * 80, 270 + i * 50), (x + d0 * 190, 350 + i * 46)], fill=255)), 1.5)
    for row in range(5):
        n = 9 - row
        for i in range(n):
            t = (i + .5) / n
            x = int(W * (.02 + .96 * t)); y = int(90 + row * 74 + np.sin(t * np.pi) * (90 - row * 14)); s = 40 - row * 6
            layer(img, (236, 84, 40), lambda d: d.ellipse([x - s, y - s * 1.15, x + s, y + s * 1.15], fill=255), 1.4)
            layer(img, (255, 206, 120), lambda d: d.ellipse([x - s * .55, y - s * .8, x + s * .55, y + s * .8], fill=255), 9, .9)
            layer(img, (40, 20, 20), lambda d: (d.rectangle([x - s * .4, y - s * 1.28, x + s * .4, y - s * 1.1], fill=255), d.rectangle([x - s * .4, y + s * 1.1, x + s * .4, y + s * 1.26], fill=255)), .8)
            glow(img[max(0, y - 140):y + 140, max(0, x - 140):x + 140], min(x, 140), min(y, 140), 90, (90, 40, 10), .6)
    r = rng(seed)
    for i in range(34):
        x = int(r.integers(0, W)); t = r.random(); s = int(200 + 240 * t)
        layer(img, np.array((26, 18, 24)) * (1.6 - t), lambda d: person(d, x, int(760 + 240 * t), s, int(r.integers(0, 4))), 1.4)
    return finish(img, seed, grain=5)


def oldport(seed=191):
    img = gradient([(0, (70, 110, 160)), (.3, (232, 176, 130)), (.5, (255, 222, 160)), (1, (255, 222, 160))])
    clouds(img, 0, 420, (255, 200, 160), seed, .7)
    glow(img, 420, 500, 320, (70, 50, 20), .9, 1.3)
    hills(img, ridge(seed, 510, 40, 300), (196, 150, 120), 2)
    r = rng(seed)
    x = -10
    while x < W:
        w, h = int(r.integers(60, 130)), int(r.integers(60, 170))
        c = np.array((206, 160, 116)) * r.uniform(.62, .95)
        layer(img, c, lambda d: d.rectangle([x, 590 - h, x + w, 592], fill=255), .8)
        k = r.random()
        if k < .3:
            layer(img, c * 1.08, lambda d: d.pieslice([x + 8, 590 - h - w // 2 + 8, x + w - 8, 590 - h + w // 2 - 8], 180, 360, fill=255), .8)
        for wx in range(x + 12, x + w - 14, 26):
            for wy in range(590 - h + 20, 575, 40):
                layer(img, c * .45, lambda d: (d.rectangle([wx, wy + 6, wx + 10, wy + 22], fill=255), d.ellipse([wx, wy, wx + 10, wy + 12], fill=255)), .5)
        x += w + int(r.integers(-6, 8))
    for tx, th in ((300, 330), (980, 380)):
        c = np.array((190, 140, 98))
        layer(img, c, lambda d: (d.polygon([(tx - 22, 590), (tx - 18, 590 - th), (tx + 18, 590 - th), (tx + 22, 590)], fill=255), d.rectangle([tx - 30, 590 - th + 70, tx + 30, 590 - th + 82], fill=255), d.polygon([(tx - 18, 590 - th), (tx, 540 - th), (tx + 18, 590 - th)], fill=255)), .9)
        layer(img, c * .6, lambda d: d.polygon([(tx + 4, 590), (tx + 4, 590 - th), (tx + 18, 590 - th), (tx + 22, 590)], fill=255), 3, .6)
    layer(img, (110, 84, 66), lambda d: d.rectangle([0, 588, W, 606], fill=255), .8)
    water(img, 604, (70, 110, 130), .3, seed, 8, .9)
    for bx, by, s in ((420, 660, 1), (760, 720, 1.5), (1180, 670, 1.1), (140, 800, 1.8)):
        layer(img, (60, 44, 38), lambda d: (d.polygon([(bx - 110 * s, by - 26 * s), (bx + 110 * s, by - 30 * s), (bx + 80 * s, by + 12 * s), (bx - 80 * s, by + 12 * s)], fill=255), d.line([(bx, by), (bx + 12 * s, by - 210 * s)], fill=255, width=int(6 * s))), .9)
        layer(img, (244, 236, 216), lambda d: d.polygon([(bx + 14 * s, by - 206 * s), (bx + 14 * s, by - 44 * s), (bx + 104 * s, by - 50 * s)], fill=255), 1)
        layer(img, (220, 206, 176), lambda d: d.polygon([(bx + 6 * s, by - 190 * s), (bx + 2 * s, by - 46 * s), (bx - 88 * s, by - 40 * s)], fill=255), 1)
    return finish(img, seed)


def workshop(seed=201):
    img = gradient([(0, (50, 56, 60)), (.5, (110, 112, 106)), (1, (70, 62, 54))])
    layer(img, (206, 216, 216), lambda d: [d.rectangle([80 + i * 240, 60, 270 + i * 240, 420], fill=255) for i in range(6)], 3)
    layer(img, (70, 74, 76), lambda d: [d.rectangle([80 + i * 240 + k * 62, 60, 86 + i * 240 + k * 62, 420], fill=255) for i in range(6) for k in (1, 2)] + [d.rectangle([80, y, W, y + 6], fill=255) for y in (170, 290)], 1.5)
    for i in range(6):
        layer(img, (236, 236, 220), lambda d: d.polygon([(80 + i * 240, 60), (270 + i * 240, 60), (470 + i * 240, H), (200 + i * 240, H)], fill=255), 40, .16)
    layer(img, (96, 66, 44), lambda d: d.rectangle([0, 700, W, 780], fill=255), 1.5)
    layer(img, (60, 42, 30), lambda d: d.rectangle([0, 780, W, H], fill=255), 2)
    r = rng(seed)
    for i in range(18):
        x = 40 + i * 84; h = int(r.integers(40, 130)); c = [(150, 100, 60), (110, 120, 124), (170, 140, 90), (70, 84, 96)][i % 4]
        layer(img, np.array(c) * r.uniform(.7, 1.1), lambda d: (d.rounded_rectangle([x, 702 - h, x + int(r.integers(30, 70)), 704], 8, fill=255)), 1.2)
    for x, s in ((430, 560), (980, 600)):
        layer(img, (40, 46, 60), lambda d: person(d, x, 1010, s, 3), 2)
        layer(img, (176, 134, 106), lambda d: d.ellipse([x - s * .066, 1010 - s, x + s * .066, 1010 - s * .84], fill=255), 2)
        layer(img, (30, 28, 30), lambda d: d.chord([x - s * .074, 1010 - s * 1.02, x + s * .074, 1010 - s * .86], 180, 360, fill=255), 2)
        glow(img, x + 130, 690, 60, (255, 210, 130), .8)
    return finish(img, seed, soft=1)


def rice_ship(seed=211):
    img = gradient([(0, (150, 190, 214)), (.5, (226, 232, 226)), (1, (210, 216, 206))])
    clouds(img, 0, 400, (255, 255, 255), seed, .8)
    layer(img, (150, 60, 50), lambda d: d.polygon([(120, 480), (1500, 420), (1500, 800), (260, 800)], fill=255), 1)
    layer(img, (110, 40, 36), lambda d: d.polygon([(180, 640), (1500, 610), (1500, 800), (260, 800)], fill=255), 2)
    layer(img, (236, 234, 226), lambda d: (d.rectangle([1120, 210, 1420, 440], fill=255), d.rectangle([1180, 150, 1360, 215], fill=255)), 1)
    layer(img, (60, 70, 80), lambda d: [d.rectangle([1140 + i * 46, 250 + j * 60, 1166 + i * 46, 274 + j * 60], fill=255) for i in range(6) for j in range(3)], .8)
    r = rng(seed)
    cols = [(184, 66, 48), (48, 96, 136), (214, 160, 60), (90, 120, 90), (190, 188, 180)]
    for i in range(12):
        for j in range(int(r.integers(2, 5))):
            c = np.array(cols[r.integers(5)]) * r.uniform(.8, 1.1); x, y = 300 + i * 66, 424 - j * 44 + int((900 - i * 66) * .02)
            layer(img, c, lambda d: d.rectangle([x, y, x + 63, y + 41], fill=255), .7)
            layer(img, c * .75, lambda d: [d.line([(x + k, y + 3), (x + k, y + 38)], fill=255, width=2) for k in range(6, 63, 9)], .6, .7)
    water(img, 790, (70, 100, 110), .6, seed, 10, .8)
    layer(img, (30, 40, 52), lambda d: crane(d, 300, 800, 740), .9)
    return finish(img, seed)


SCENES = {
    'harbour': lambda: harbour(3), 'harbour2': lambda: harbour(8, 1), 'bridge': lambda: bridge(11), 'bridge-night': lambda: bridge(14, False),
    'mountains': mountains, 'lake': lake, 'lake2': lambda: lake(37), 'night': night, 'market': market, 'market2': lambda: market(57), 'train': train,
    'terraces': terraces, 'lighthouse': lighthouse, 'runners': runners,
    'portrait1': lambda: portrait(101), 'portrait2': lambda: portrait(105, ((80, 66, 60), (190, 170, 140)), (120, 60, 56), (206, 160, 132), 1),
    'portrait3': lambda: portrait(107, ((50, 60, 90), (120, 140, 170)), (60, 66, 60), (150, 106, 80)),
    'library': library, 'turbines': turbines, 'stage': stage, 'kites': kites, 'snow': snow, 'regatta': lambda: regatta(161), 'regatta2': lambda: regatta(167, 1),
    'tea': tea, 'lanterns': lanterns, 'oldport': oldport, 'workshop': workshop, 'freighter': rice_ship,
}

if __name__ == '__main__':
    names = sys.argv[2:] or list(SCENES)
    for name in names:
        image, quality = SCENES[name]()
        image.save(f'{sys.argv[1]}/{name}.jpg', quality=quality, optimize=True, subsampling=2)
        small = image.resize((600, round(600 * image.height / image.width)), Image.LANCZOS)
        small.save(f'{sys.argv[1]}/{name}-small.jpg', quality=quality, optimize=True, subsampling=2)
        print(name, image.size)
