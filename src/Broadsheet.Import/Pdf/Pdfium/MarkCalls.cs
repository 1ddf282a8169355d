using System.Text;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on marked content, and on whether an object is drawn (<c>fpdf_edit.h</c>).</summary>
internal sealed class MarkCalls(Instance instance)
{
    private const int MostBytes = 512;

    private readonly Func<int, int, int, int, int> _name = instance.Function<int, int, int, int, int>("FPDFPageObjMark_GetName");
    private readonly Func<int, int, int, int, int, int> _stringValue = instance.Function<int, int, int, int, int, int>(
        "FPDFPageObjMark_GetParamStringValue"
    );
    private readonly Func<int, int, int> _remove = instance.Function<int, int, int>("FPDFPageObj_RemoveMark");
    private readonly Func<int, int, int> _setActive = instance.Function<int, int, int>("FPDFPageObj_SetIsActive");

    /// <summary>The tag of marked content; empty where it has none.</summary>
    public string Name(Sandbox sandbox, MarkHandle mark) =>
        Text(sandbox, (buffer, length) => _name(mark.Address, buffer, MostBytes, length) != 0);

    /// <summary>The <c>/Name</c> in the properties of marked content; empty where there is none.</summary>
    public string LayerName(Sandbox sandbox, MarkHandle mark)
    {
        const string key = "Name";
        var address = sandbox.Scratch + MostBytes + sizeof(int);
        sandbox.Memory.WriteText(address, key);
        return Text(sandbox, (buffer, length) => _stringValue(mark.Address, address, buffer, MostBytes, length) != 0);
    }

    /// <summary>How many UTF-16 values the <c>/ActualText</c> of marked content has; null where it has none.</summary>
    public int? ActualTextLength(Sandbox sandbox, MarkHandle mark)
    {
        const string key = "ActualText";
        var address = sandbox.Scratch + MostBytes + sizeof(int);
        sandbox.Memory.WriteText(address, key);
        var length = sandbox.Scratch + MostBytes;
        return _stringValue(mark.Address, address, sandbox.Scratch, MostBytes, length) != 0
            ? Math.Max(0, sandbox.Memory.Read<int>(length) / sizeof(char) - 1)
            : null;
    }

    /// <summary>Takes an object out of marked content.</summary>
    public void Remove(ObjectHandle target, MarkHandle mark) => _ = _remove(target.Address, mark.Address);

    /// <summary>Switches an object on or off: one that is off is neither drawn nor read.</summary>
    public void Switch(ObjectHandle target, bool isOn) => _ = _setActive(target.Address, isOn ? 1 : 0);

    private static string Text(Sandbox sandbox, Func<int, int, bool> read)
    {
        var length = sandbox.Scratch + MostBytes;
        if (!read(sandbox.Scratch, length))
            return "";
        var bytes = sandbox.Memory.Read<int>(length);
        return bytes is <= sizeof(char) or > MostBytes
            ? ""
            : Encoding.Unicode.GetString(sandbox.Memory.Bytes(sandbox.Scratch, bytes - sizeof(char)));
    }
}
