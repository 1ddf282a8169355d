using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>How a block is set: size against the running text, face, colour, letters, measure, alignment.</summary>
internal sealed class TypeFeatures(FeatureSet set)
{
    private readonly Hat _size = set.Hat("type.size", .6, .72, .82, .9, .96, 1, 1.05, 1.12, 1.2, 1.35, 1.6, 2, 2.6, 3.5, 5);
    private readonly Hat _larger = set.Hat("type.larger-share", 0, .01, .03, .08, .2, .5, .9);
    private readonly Flag _sameFace = set.Flag("type.body-face");
    private readonly Flag _bold = set.Flag("type.bold");
    private readonly Flag _boldOverLight = set.Flag("type.bolder-than-body");
    private readonly Flag _italic = set.Flag("type.italic");
    private readonly Flag _otherColor = set.Flag("type.other-color");
    private readonly Flag _light = set.Flag("type.light-letters");
    private readonly Flag _cross = set.Flag("type.cross");
    private readonly Flag _caps = set.Flag("type.capitals");
    private readonly Flag _smallCaps = set.Flag("type.small-capitals");
    private readonly Flag _mixedFaces = set.Flag("type.mixed-faces");
    private readonly Flag _boldStart = set.Flag("type.bold-start");
    private readonly Hat _lines = set.Hat("type.lines", 1, 2, 3, 4, 6, 10, 20, 40);
    private readonly Hat _measure = set.Hat("type.measure", .1, .3, .5, .7, .9, 1, 1.1, 1.5, 2, 3, 4.5);
    private readonly Hat _spread = set.Hat("type.letter-spacing", 0, .05, .15, .4, 1);
    private readonly Hat _leading = set.Hat("type.leading", .8, .95, 1, 1.05, 1.2, 1.5);
    private readonly Flag _centred = set.Flag("type.centred-lines");
    private readonly Flag _flushLeft = set.Flag("type.flush-left");
    private readonly Flag _flushRight = set.Flag("type.flush-right");
    private readonly Flag _justified = set.Flag("type.justified");
    private readonly Flag _indented = set.Flag("type.first-indented");
    private readonly Flag _bodyStyleShort = set.Flag("type.body-style-one-line");
    private readonly Flag _boldBodySize = set.Flag("type.bold-body-size-short");
    private readonly Flag _italicShort = set.Flag("type.italic-short");
    private readonly Flag _table = set.Flag("type.table");
    private readonly Flag _smallShort = set.Flag("type.small-short");

    /// <summary>With the faces of an issue.</summary>
    public IRoleFeatures With(FaceTable faces) => new Reader(this, faces);

    private void Put(BlockFacts facts, FeatureVector vector, FaceTable faces)
    {
        var (block, page) = (facts.Block, facts.Page);
        var face = faces[block.Face];
        var bodyFace = page.Scan.BodyFace >= 0 ? faces[page.Scan.BodyFace] : null;
        var ratio = block.Size / page.Body;
        var isShort = block.Lines.Count <= 3 && block.Length <= 120;
        _size.Put(vector, ratio);
        _larger.Put(vector, page.LargerShare(block.Size));
        _sameFace.Put(vector, block.Face == page.Scan.BodyFace);
        _bold.Put(vector, face.IsBold);
        _boldOverLight.Put(vector, face.IsBold && bodyFace is { IsBold: false });
        _italic.Put(vector, face.IsItalic && bodyFace is not { IsItalic: true });
        _otherColor.Put(vector, block.Color != page.BodyColor);
        _light.Put(vector, IsLight(block.Color));
        _cross.Put(vector, block.IsCross);
        var caps = CapitalShare(block);
        _caps.Put(
            vector,
            caps > 0.85 ? 1
                : caps > 0.6 ? 0.5
                : 0
        );
        _smallCaps.Put(vector, caps > 0.85 && HasTwoSizes(block));
        _mixedFaces.Put(vector, block.Lines.Exists(l => l.Glyphs.Any(g => !g.IsSpace && g.Face != l.Face)));
        _boldStart.Put(vector, !face.IsBold && block.First.Glyphs[0].Face != block.Face && faces[block.First.Glyphs[0].Face].IsBold);
        _lines.Put(vector, block.Lines.Count);
        _measure.Put(vector, block.Box.Width / page.Measure);
        _spread.Put(vector, LetterSpacing(block));
        if (block.Lines.Count > 1 && !block.IsCross)
            _leading.Put(vector, (block.Lines[^1].Top - block.First.Top) / (block.Lines.Count - 1) / (page.Leading * Math.Max(1, ratio)));
        PutAlignment(facts, vector);
        _bodyStyleShort.Put(vector, block.Face == page.Scan.BodyFace && Math.Abs(ratio - 1) < 0.03 && block.Lines.Count == 1);
        _boldBodySize.Put(vector, isShort && face.IsBold && bodyFace is { IsBold: false } && ratio is > 0.93 and < 1.14);
        _table.Put(vector, block.Table is not null);
        _italicShort.Put(vector, isShort && face.IsItalic);
        _smallShort.Put(vector, isShort && ratio < 0.93);
    }

    private void PutAlignment(BlockFacts facts, FeatureVector vector)
    {
        var block = facts.Block;
        if (block.IsCross)
            return;
        var slack = 0.4 * block.Size;
        if (block.Lines.Count > 1)
        {
            var middle = block.Box.Center.X;
            var left = block.Lines.Count(l => l.Left - block.Box.Left < slack);
            var right = block.Lines.Count(l => block.Box.Right - l.Right < slack);
            var all = (double)block.Lines.Count;
            var isCentred = block.Lines.TrueForAll(l => Math.Abs(l.Box.Center.X - middle) < slack) && left < all;
            _centred.Put(vector, isCentred);
            _flushLeft.Put(vector, !isCentred && left >= all - 1);
            _flushRight.Put(vector, right >= all - 1 && left < all - 1);
            _justified.Put(vector, all > 2 && left >= 0.6 * all && right >= 0.7 * (all - 1));
            _indented.Put(
                vector,
                block.First.Left - block.Box.Left is var indent && indent > 0.6 * block.Size && indent < 6 * block.Size && !isCentred
            );
            return;
        }
        // One line: against the column that it stands over or under.
        var column =
            facts.Below >= 0 && facts.Page.Blocks[facts.Below].Block.Lines.Count > 1 ? facts.Page.Blocks[facts.Below].Block.Box
            : facts.Above >= 0 ? facts.Page.Blocks[facts.Above].Block.Box
            : facts.Container.Box;
        _centred.Put(vector, Math.Abs(block.Box.Center.X - column.Center.X) < slack && block.Box.Left - column.Left > 1.5 * block.Size);
        _flushLeft.Put(vector, Math.Abs(block.Box.Left - column.Left) < slack);
        _flushRight.Put(vector, Math.Abs(block.Box.Right - column.Right) < slack && block.Box.Left - column.Left > 2 * block.Size);
        _indented.Put(vector, block.Box.Left - column.Left is var by && by > 0.6 * block.Size && by < 4 * block.Size);
    }

    private static bool IsLight(int color) => (color >> 16 & 255) + (color >> 8 & 255) + (color & 255) > 3 * 0xB8;

    private static double CapitalShare(Block block)
    {
        int upper = 0,
            lower = 0;
        foreach (var line in block.Lines)
        foreach (var c in line.Text)
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        return upper + lower < 3 ? 0 : (double)upper / (upper + lower);
    }

    private static bool HasTwoSizes(Block block)
    {
        double least = double.MaxValue,
            most = 0;
        foreach (var glyph in block.First.Glyphs)
            if (!glyph.IsSpace)
                (least, most) = (Math.Min(least, glyph.Size), Math.Max(most, glyph.Size));
        return most > 1.12 * least && most < 1.7 * least;
    }

    // Median white between letters, in sizes.
    private static double LetterSpacing(Block block)
    {
        var glyphs = block.First.Glyphs;
        var gaps = new List<double>(glyphs.Length);
        for (var i = 1; i < glyphs.Length; i++)
            if (!glyphs[i].IsSpace && !glyphs[i - 1].IsSpace)
                gaps.Add(Math.Max(0, glyphs[i].Start - glyphs[i - 1].End));
        if (gaps.Count < 3)
            return double.NaN;
        gaps.Sort();
        return gaps[gaps.Count / 2] / block.Size;
    }

    private sealed record Reader(TypeFeatures Features, FaceTable Faces) : IRoleFeatures
    {
        public void Put(BlockFacts facts, FeatureVector vector) => Features.Put(facts, vector, Faces);
    }
}
