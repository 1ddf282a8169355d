using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Switches off the objects of layers that the file does not show, so that they are not read either. PDFium tells no layer's state; but it
/// does not draw what is hidden, so an object of each layer is drawn alone to see whether it leaves anything.
/// </summary>
internal sealed class OptionalContent(Sandbox sandbox, PageHandle page, PageFrame frame)
{
    /// <summary>Most objects that are drawn; what is left counts as its like, or as shown.</summary>
    private const int MostTrials = 60;

    /// <summary>Objects of one part of a layer that are drawn before it counts as hidden: one may be blank.</summary>
    private const int TrialsOfPart = 3;

    /// <summary>So many parts of layers of one name that agree speak for the others.</summary>
    private const int EnoughParts = 3;

    /// <summary>Pixels of the longer side of a trial, and most pixels of a point.</summary>
    private const double TrialSide = 96;
    private const double MostScale = 4;
    private const int PixelBytes = 4;

    private readonly int _count = sandbox.Pages.CountObjects(page);
    private readonly Dictionary<string, (int Shown, int Hidden)> _votes = new(StringComparer.Ordinal);
    private int _trials;

    /// <summary>Switches off what is hidden.</summary>
    /// <returns>True where anything was.</returns>
    public bool Hide(IReadOnlyList<LayeredObject> objects)
    {
        var hidden = new List<LayeredObject>();
        foreach (var part in objects.Where(o => !o.Mark.IsNull).GroupBy(o => o.Mark))
        {
            if (IsHidden([.. part], sandbox.Marks.LayerName(sandbox, part.Key)))
                hidden.AddRange(part);
        }
        foreach (var single in objects.Where(o => o.Mark.IsNull))
        {
            if (_trials < MostTrials && !single.Box.IsEmpty && !Paints(single))
                hidden.Add(single);
        }
        foreach (var found in hidden)
            sandbox.Marks.Switch(found.Handle, isOn: false);
        return hidden.Count > 0;
    }

    private bool IsHidden(List<LayeredObject> part, string layer)
    {
        var (shown, hidden) = _votes.GetValueOrDefault(layer);
        if (layer.Length > 0 && Math.Max(shown, hidden) >= EnoughParts && Math.Min(shown, hidden) == 0 || _trials >= MostTrials)
            return hidden > shown;
        var drawn = part.Where(o => !o.Box.IsEmpty).OrderByDescending(o => Math.Min(o.Box.Width, o.Box.Height)).Take(TrialsOfPart).ToList();
        if (drawn.Count == 0)
            return false;
        var isHidden = !drawn.Exists(Paints);
        _votes[layer] = isHidden ? (shown, hidden + 1) : (shown + 1, hidden);
        return isHidden;
    }

    /// <summary>Draws an object alone on nothing.</summary>
    private bool Paints(LayeredObject single)
    {
        sandbox.ThrowIfOver();
        _trials++;
        var chain = new Stack<FormChain>();
        for (var form = single.Chain; form is not null; form = form.Outer)
            chain.Push(form);
        sandbox.Readers.Switch(page, default, _count, isOn: false);
        foreach (var form in chain)
        {
            sandbox.Marks.Switch(form.Form, isOn: true);
            sandbox.Readers.Switch(page, form.Form, form.Count, isOn: false);
        }
        sandbox.Marks.Switch(single.Handle, isOn: true);
        var paints = Paints(single.Box);
        sandbox.Readers.Switch(page, default, _count, isOn: true);
        foreach (var form in chain)
            sandbox.Readers.Switch(page, form.Form, form.Count, isOn: true);
        return paints;
    }

    private bool Paints(Rect box)
    {
        box = box.Inflate(1).Intersect(frame.Bounds);
        if (box.IsEmpty)
            return false;
        var scale = Math.Min(MostScale, TrialSide / Math.Max(box.Width, box.Height));
        var (width, height) = ((int)Math.Ceiling(box.Width * scale) + 1, (int)Math.Ceiling(box.Height * scale) + 1);
        var buffer = sandbox.Allocate(width * height * PixelBytes);
        var bitmap = sandbox.Pages.CreateClearBitmap(width, height, buffer);
        if (bitmap.IsNull)
            throw new GuestAbortException($"no bitmap of {width} × {height} pixels");
        sandbox.Pages.Render(
            bitmap,
            page,
            (int)Math.Ceiling(frame.WholeWidth * scale),
            (int)Math.Ceiling(frame.WholeHeight * scale),
            (int)((frame.Offset.X + box.Left) * scale),
            (int)((frame.Offset.Y + box.Top) * scale)
        );
        var paints = sandbox.Memory.Bytes(buffer, width * height * PixelBytes).ContainsAnyExcept((byte)0);
        sandbox.Pages.Destroy(bitmap);
        sandbox.Free(buffer);
        return paints;
    }
}
