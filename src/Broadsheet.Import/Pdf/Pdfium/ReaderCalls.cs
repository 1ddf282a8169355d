using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The functions of <c>Readers.wat</c>.</summary>
internal sealed class ReaderCalls(Instance instance)
{
    private readonly Action<int, int, int, int> _chars = instance.Action<int, int, int, int>("chars");
    private readonly Action<int, int, int, int, int> _objects = instance.Action<int, int, int, int, int>("objects");
    private readonly Action<int, int, int, int> _segments = instance.Action<int, int, int, int>("segments");
    private readonly Action<int, int, int, int> _switch = instance.Action<int, int, int, int>("switch");

    /// <summary>Writes <see cref="CharRecord"/>s.</summary>
    public void Chars(TextPageHandle page, int first, int count, int result) => _chars(page.Address, first, count, result);

    /// <summary>Writes <see cref="ObjectRecord"/>s of a form, or of the page where the form is null.</summary>
    public void Objects(PageHandle page, ObjectHandle form, int first, int count, int result) =>
        _objects(page.Address, form.Address, first, count, result);

    /// <summary>Switches all objects of a form, or of the page where the form is null, on or off: those that are off are neither drawn nor
    /// read.</summary>
    public void Switch(PageHandle page, ObjectHandle form, int count, bool isOn) =>
        _switch(page.Address, form.Address, count, isOn ? 1 : 0);

    /// <summary>Writes <see cref="SegmentRecord"/>s.</summary>
    public void Segments(ObjectHandle path, int first, int count, int result) => _segments(path.Address, first, count, result);
}
