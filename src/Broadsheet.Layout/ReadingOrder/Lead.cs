using Broadsheet.Layout.Columns;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>How the first words of a text are set off from the rest of it.</summary>
/// <param name="IsOtherFace">In another face or colour than most of the text.</param>
/// <param name="IsBeforeColon">A few words before a colon.</param>
/// <param name="IsCapitals">A few words in capitals before words in small letters.</param>
internal readonly record struct Lead(bool IsOtherFace, bool IsBeforeColon, bool IsCapitals)
{
    private const int Longest = 60;

    public static Lead Of(Piece piece) => Of(piece.Blocks.Find(b => b.Kind == BlockKind.Text) ?? piece.Blocks[0]);

    public static Lead Of(Block block)
    {
        var first = block.First;
        var same = 0;
        var head = first.Glyphs[0];
        foreach (var glyph in first.Glyphs)
        {
            if (glyph.Face != head.Face || glyph.Color != head.Color)
                break;
            same++;
        }
        // A text has most of its letters in its own face: where the first line is all in another, lines below show which that is.
        var isOther = (head.Face != block.Face || head.Color != block.Color) && same >= 4;
        var text = first.Text;
        var colon = text.IndexOfAny([':', '：']);
        var capitals = 0;
        while (capitals < text.Length && !char.IsLower(text[capitals]))
            capitals++;
        return new(isOther, colon is > 3 and < Longest && char.IsUpper(text[0]) && !text.AsSpan(0, colon).ContainsAny('.', '?', '!'),
            capitals is > 8 and < Longest && capitals < block.Length / 2 && text.AsSpan(0, capitals).ToArray().Count(char.IsUpper) >= 6);
    }
}
