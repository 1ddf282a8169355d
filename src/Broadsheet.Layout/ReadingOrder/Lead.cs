using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>How the first words of a text are set off from the rest of it.</summary>
/// <param name="IsOtherFace">In another face or colour than most of the text.</param>
/// <param name="IsBeforeColon">A few words before a colon.</param>
/// <param name="IsCapitals">A few words in capitals before words in small letters.</param>
internal readonly record struct Lead(bool IsOtherFace, bool IsBeforeColon, bool IsCapitals)
{
    private const int Longest = 60;
    private const int LeastLetters = 4;

    public static Lead Of(Piece piece) => Of(piece.Blocks.Find(b => b.Kind == BlockKind.Text) ?? piece.Blocks[0]);

    /// <summary>Whether a line of a text begins with words in another face or colour than most of the text.</summary>
    public static bool Of(TextLine line, Block block)
    {
        var head = line.Glyphs[0];
        if (head.Face == block.Face && head.Color == block.Color)
            return false;
        var letters = 0;
        foreach (var glyph in line.Glyphs)
        {
            if (!glyph.IsSpace && (glyph.Face != head.Face || glyph.Color != head.Color))
                break;
            letters += glyph.IsSpace ? 0 : 1;
        }
        return letters >= LeastLetters;
    }

    public static Lead Of(Block block)
    {
        var first = block.First;
        var isOther = Of(first, block);
        var text = first.Text;
        var colon = text.IndexOfAny([':', '：']);
        var capitals = 0;
        while (capitals < text.Length && !char.IsLower(text[capitals]))
            capitals++;
        return new(
            isOther,
            colon is > 3 and < Longest && char.IsUpper(text[0]) && !text.AsSpan(0, colon).ContainsAny('.', '?', '!'),
            capitals is > 8 and < Longest && capitals < block.Length / 2 && text.AsSpan(0, capitals).ToArray().Count(char.IsUpper) >= 6
        );
    }
}
