using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Where the engine has a glyph from, by which it can be looked at again.</summary>
/// <param name="Owner">The text object that it is drawn by.</param>
/// <param name="Code">The code in its font, where the file gives no Unicode value; else <see cref="NoCode"/>.</param>
/// <param name="Ink">Its ink in the space of the text object, y up; empty where it does not stand upright there.</param>
/// <param name="Size">Its size there; 0 there, and where it is only a part of what is drawn.</param>
/// <param name="Stretch">How much wider than high its font is drawn.</param>
internal readonly record struct GlyphSource(ObjectHandle Owner, int Code, Rect Ink, float Size, float Stretch)
{
    public const int NoCode = -1;

    /// <summary>The source of the glyph that a record makes.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isWhole">The glyph is all that is drawn there.</param>
    public static GlyphSource Of(in CharRecord record, bool isWhole)
    {
        var code = record.Flags.HasFlag(CharFlags.NoUnicode) ? record.Unicode : NoCode;
        var own = record.OwnMatrix;
        var isUpright = own.A > 0 && own.D > 0 && Math.Abs(own.B) < 0.01f * own.A && Math.Abs(own.C) < 0.5f * own.D;
        if (!isUpright || record.FontSize <= 0 || record.IsStandIn)
            return new(record.TextObject, code, default, 0, 1);
        var ink = Rect.FromEdges(record.Left, record.Bottom, record.Right, record.Top);
        if (record.OwnMatrix != record.Matrix)
        {
            if (record.Matrix.Inverse() is not { } back)
                return new(record.TextObject, code, default, 0, 1);
            ink = PageFrame.MapBox(back.Then(own), record.Left, record.Bottom, record.Right, record.Top);
        }
        return new(record.TextObject, code, ink, isWhole ? record.FontSize * own.D : 0, own.A / own.D);
    }
}
