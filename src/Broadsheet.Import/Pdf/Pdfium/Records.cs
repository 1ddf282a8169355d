using System.Runtime.InteropServices;

namespace Broadsheet.Import.Pdf.Pdfium;

// The records that Readers.wat writes, byte for byte. Coordinates are those of the page as the file has it: y up, before rotation.

/// <summary>A colour as PDFium tells it; <see cref="IsKnown"/> is 0 where it is a pattern.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct ColorRecord
{
    public readonly int Red;
    public readonly int Green;
    public readonly int Blue;
    public readonly int Alpha;
    public readonly int IsKnown;

    /// <summary>What stands for a pattern, which has no one colour.</summary>
    private const int MiddleGrey = 0x808080;

    /// <summary><c>0xRRGGBB</c>.</summary>
    public int Rgb => IsKnown == 0 ? MiddleGrey : ((Red & 0xFF) << 16) | ((Green & 0xFF) << 8) | (Blue & 0xFF);

    /// <summary>True for a colour that lets nothing through.</summary>
    public bool IsOpaque => IsKnown == 0 || Alpha >= 255;

    /// <summary>False for a colour that leaves nothing on the page.</summary>
    public bool IsVisible => IsKnown == 0 || Alpha > 0;
}

/// <summary>What the clip paths of an object leave of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct ClipRecord
{
    private const int ShapedBit = 2;

    public readonly int IsClipped;
    public readonly float Left;
    public readonly float Bottom;
    public readonly float Right;
    public readonly float Top;

    /// <summary>True where more is clipped than the box says: a path is no upright rectangle.</summary>
    public bool IsShaped => (IsClipped & ShapedBit) != 0;
}

/// <summary>A character of a text page.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = Bytes)]
internal readonly struct CharRecord
{
    public const int Bytes = 224;

    public readonly int Unicode;
    public readonly CharFlags Flags;
    public readonly double Left;
    public readonly double Right;
    public readonly double Bottom;
    public readonly double Top;
    public readonly float LooseLeft;
    public readonly float LooseTop;
    public readonly float LooseRight;
    public readonly float LooseBottom;
    public readonly double OriginX;
    public readonly double OriginY;

    /// <summary>Text space to page, through all forms.</summary>
    public readonly Matrix Matrix;

    public readonly ObjectHandle TextObject;
    public readonly FontHandle Font;
    public readonly float FontSize;
    public readonly int RenderMode;
    public readonly ColorRecord Fill;
    public readonly ColorRecord Stroke;

    /// <summary>Text space to the form that the text object is in.</summary>
    public readonly Matrix OwnMatrix;

    /// <summary>In the space of the form that the text object is in.</summary>
    public readonly ClipRecord Clip;

    /// <summary>
    /// True for characters of /ActualText: they stand for a whole text object, whose box is parted among them, and PDFium has no advance of
    /// theirs.
    /// </summary>
    public bool IsStandIn =>
        LooseLeft == (float)Left && LooseRight == (float)Right && LooseTop == (float)Top && LooseBottom == (float)Bottom;
}

/// <summary>What PDFium says of a character.</summary>
[Flags]
internal enum CharFlags
{
    None = 0,

    /// <summary>A space or line end that PDFium made up.</summary>
    Generated = 1,

    /// <summary>A hyphen at a line end; its Unicode value is lost.</summary>
    Hyphen = 2,

    /// <summary>The file gives no Unicode value; what stands there is the character code.</summary>
    NoUnicode = 4,
}

/// <summary>An object of a page or form.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = Bytes)]
internal readonly struct ObjectRecord
{
    public const int Bytes = 160;

    public readonly ObjectHandle Handle;
    public readonly ObjectType Type;
    public readonly float Left;
    public readonly float Bottom;
    public readonly float Right;
    public readonly float Top;

    /// <summary>Object space to page or form.</summary>
    public readonly Matrix Matrix;

    public readonly ColorRecord Fill;
    public readonly ColorRecord Stroke;
    public readonly float StrokeWidth;
    public readonly int FillMode;
    public readonly int IsStroked;

    /// <summary>Segments of a path, or objects of a form.</summary>
    public readonly int Count;

    public readonly int PixelWidth;
    public readonly int PixelHeight;
    public readonly ClipRecord Clip;
    private readonly float _scratchX;
    private readonly float _scratchY;
    private readonly float _scratchZ;

    /// <summary>Marked content that it stands in: how many, and the outermost.</summary>
    public readonly int MarkCount;
    public readonly MarkHandle FirstMark;
    public readonly MarkHandle SecondMark;
    public readonly MarkHandle ThirdMark;
}

/// <summary><c>FPDF_PAGEOBJ_*</c>.</summary>
internal enum ObjectType
{
    Unknown = 0,
    Text = 1,
    Path = 2,
    Image = 3,
    Shading = 4,
    Form = 5,
}

/// <summary>A segment of a path.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct SegmentRecord
{
    public const int Bytes = 12;
    private const int KindMask = 0xFF;
    private const int CloseBit = 0x100;

    public readonly float X;
    public readonly float Y;
    private readonly int _kind;

    public SegmentKind Kind => (SegmentKind)(_kind & KindMask);

    /// <summary>The segment is followed by a line to the start of its outline.</summary>
    public bool Closes => (_kind & CloseBit) != 0;
}

/// <summary><c>FPDF_SEGMENT_*</c>.</summary>
internal enum SegmentKind
{
    Line = 0,

    /// <summary>One of the three points of a curve.</summary>
    Curve = 1,
    Move = 2,
}
