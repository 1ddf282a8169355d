using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Walks through the objects of a page and of the forms on it, and sorts paths and pictures. Text is read by
/// <see cref="GlyphReader"/>.</summary>
/// <param name="sandbox">Where the page is open.</param>
/// <param name="frame">How it is displayed.</param>
/// <param name="mayBeLayers">True where the file has pictures or forms that are optional as a whole.</param>
internal sealed class ObjectReader(Sandbox sandbox, PageFrame frame, bool mayBeLayers = false)
{
    private const int ChunkLength = 512;

    /// <summary>Deepest nesting of forms that is followed; PDFium itself stops a little later.</summary>
    private const int MostDepth = 24;

    /// <summary>Most objects that are looked at, those in forms counted at each use.</summary>
    private const int MostObjects = 400_000;

    private const int MostLayered = 100_000;
    private const int MostPaths = 60_000;
    private const int MostPictures = 20_000;

    /// <summary>Coordinates of a picture may be this far off, in points, and still count as straight.</summary>
    private const double UprightTolerance = 0.75;

    private readonly PageObjects _result = new();
    private readonly PathReader _paths = new(sandbox);
    private readonly PictureContents _contents = new(sandbox);
    private readonly Dictionary<MarkHandle, bool> _isOptional = [];
    private int _looked;
    private int _order;

    public PageObjects Read(PageHandle page)
    {
        Walk(page, null, sandbox.Pages.CountObjects(page), frame.ToDisplay, frame.Bounds, 0);
        _result.WasCut |= _paths.WasCut;
        return _result;
    }

    private void Walk(PageHandle page, FormChain? chain, int count, Matrix toDisplay, Rect visible, int depth)
    {
        if (count <= 0)
            return;
        var chunk = new ObjectRecord[Math.Min(count, ChunkLength)];
        var buffer = sandbox.Allocate(chunk.Length * ObjectRecord.Bytes);
        for (var first = 0; first < count && !IsFull(); first += chunk.Length)
        {
            sandbox.ThrowIfOver();
            var length = Math.Min(chunk.Length, count - first);
            sandbox.Readers.Objects(page, chain?.Form ?? default, first, length, buffer);
            sandbox.Memory.Records<ObjectRecord>(buffer, length).CopyTo(chunk);
            _looked += length;
            foreach (ref readonly var record in chunk.AsSpan(0, length))
                Take(page, record, chain, toDisplay, visible, depth);
        }
        sandbox.Free(buffer);
    }

    private bool IsFull()
    {
        var isFull = _looked >= MostObjects;
        _result.WasCut |= isFull;
        return isFull;
    }

    private void Take(PageHandle page, in ObjectRecord record, FormChain? chain, Matrix toDisplay, Rect visible, int depth)
    {
        if (record.Type == ObjectType.Unknown)
            return;
        _order++;
        NoteLayer(record, chain, toDisplay);
        if (record.Type == ObjectType.Text)
        {
            _result.TextOrder[record.Handle] = _order;
            var box = PageFrame.MapBox(toDisplay, record.Left, record.Bottom, record.Right, record.Top);
            _result.Texts.Add((record.Handle, _order, box));
            if (record.MarkCount > 0)
            {
                _result.MarkedTexts.Add((record.Handle, record.FirstMark, record.SecondMark, record.ThirdMark, box));
            }
            if (chain is null)
                _result.PageTexts.Add(record.Handle);
            return;
        }
        var left =
            record.Clip.IsClipped == 0 ? visible
            : record.Clip.Right >= record.Clip.Left && record.Clip.Top >= record.Clip.Bottom
                ? PageFrame.Share(
                    visible,
                    PageFrame.MapBox(toDisplay, record.Clip.Left, record.Clip.Bottom, record.Clip.Right, record.Clip.Top)
                )
            : null;
        if (left is not { } clip)
            return;
        switch (record.Type)
        {
            case ObjectType.Path:
                TakePath(record, toDisplay, clip);
                break;
            case ObjectType.Image:
                TakePicture(record, record.Matrix.Then(toDisplay), clip, record.Clip.IsShaped || chain is { IsShaped: true });
                break;
            case ObjectType.Shading:
                TakeShading(record, toDisplay, clip);
                break;
            case ObjectType.Form when depth < MostDepth:
                Walk(
                    page,
                    new FormChain(record.Handle, record.Count, record.Clip.IsShaped || chain is { IsShaped: true }, chain),
                    record.Count,
                    record.Matrix.Then(toDisplay),
                    clip,
                    depth + 1
                );
                break;
            case ObjectType.Form:
                _result.WasCut = true;
                break;
        }
    }

    private void NoteLayer(in ObjectRecord record, FormChain? chain, Matrix toDisplay)
    {
        var mark = default(MarkHandle);
        foreach (var outer in (ReadOnlySpan<MarkHandle>)[record.FirstMark, record.SecondMark, record.ThirdMark])
        {
            if (mark.IsNull && !outer.IsNull && IsOptional(outer))
                mark = outer;
        }
        if (mark.IsNull && !(mayBeLayers && record.Type is ObjectType.Form or ObjectType.Image) || _result.Layered.Count >= MostLayered)
            return;
        var box = PageFrame.MapBox(toDisplay, record.Left, record.Bottom, record.Right, record.Top).Intersect(frame.Bounds);
        _result.Layered.Add(new LayeredObject(record.Handle, chain, mark, box));
    }

    private bool IsOptional(MarkHandle mark)
    {
        if (!_isOptional.TryGetValue(mark, out var isOptional))
            _isOptional.Add(mark, isOptional = sandbox.Marks.Name(sandbox, mark) == "OC");
        return isOptional;
    }

    private void TakePath(in ObjectRecord record, Matrix toDisplay, Rect clip)
    {
        if (_result.Paths.Count >= MostPaths)
        {
            _result.WasCut = true;
            return;
        }
        var first = _result.Paths.Count;
        _paths.Read(record, toDisplay, clip, _result.Paths);
        for (var i = first; i < _result.Paths.Count; i++)
        {
            if (_result.Paths[i] is { FillColor: not null, Shape: not PathShape.Other } && record.Fill.IsOpaque)
                _result.Covers.Add((_order, _result.Paths[i].Bounds));
        }
    }

    private void TakePicture(in ObjectRecord record, Matrix map, Rect clip, bool isShaped)
    {
        // A picture fills the unit square of its own space.
        var whole = PageFrame.MapBox(map, 0, 0, 1, 1);
        if (!double.IsFinite(whole.Area) || PageFrame.Share(whole, clip) is not { IsEmpty: false } visible)
            return;
        if (_result.Pictures.Count >= MostPictures)
        {
            _result.WasCut = true;
            return;
        }
        _result.Pictures.Add(new PictureMark(visible, record.PixelWidth, record.PixelHeight) { Content = _contents.Of(record.Handle) });
        _result.Covers.Add((_order, visible));
        var isUpright = !isShaped && map.A > 0 && map.D < 0 && Math.Abs(map.B) < UprightTolerance && Math.Abs(map.C) < UprightTolerance;
        // On a turned page the part that is seen is another part of the data.
        var isKnown = frame.ToDisplay is { A: > 0, D: < 0 } || visible.Contains(whole.Inflate(-UprightTolerance));
        _result.Placed.Add(
            new PlacedPicture(record.Handle, visible, record.PixelWidth, record.PixelHeight, isUpright && isKnown ? whole : null)
        );
    }

    /// <summary>A gradient in a clip of this height or less that is no box is a letter that is filled with it.</summary>
    private const double MostLetter = 200;
    private const int LetterSegments = 24;
    private const int MiddleGrey = 0x808080;

    private void TakeShading(in ObjectRecord record, Matrix toDisplay, Rect clip)
    {
        var whole = PageFrame.MapBox(toDisplay, record.Left, record.Bottom, record.Right, record.Top);
        if (
            record.Clip.IsShaped
            && double.IsFinite(whole.Area)
            && PageFrame.Share(whole, clip) is { IsEmpty: false } letter
            && Math.Max(letter.Width, letter.Height) <= MostLetter
        )
        {
            if (_result.Paths.Count < MostPaths)
                _result.Paths.Add(
                    new PathMark
                    {
                        Shape = PathShape.Other,
                        Bounds = letter,
                        FillColor = MiddleGrey,
                        Segments = LetterSegments,
                    }
                );
            return;
        }
        if (
            double.IsFinite(whole.Area)
            && PageFrame.Share(whole, clip) is { IsEmpty: false } visible
            && _result.Pictures.Count < MostPictures
        )
            _result.Pictures.Add(new PictureMark(visible, 0, 0));
    }
}
