using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on documents (<c>fpdfview.h</c>, <c>fpdf_ppo.h</c>, <c>fpdf_save.h</c>, <c>fpdf_doc.h</c>).</summary>
internal sealed class DocumentCalls(Instance instance)
{
    private readonly Func<int, int, int> _load = instance.Function<int, int, int>("FPDF_LoadCustomDocument");
    private readonly Func<int> _lastError = instance.Function<int>("FPDF_GetLastError");
    private readonly Action<int> _close = instance.Action<int>("FPDF_CloseDocument");
    private readonly Func<int, int> _pageCount = instance.Function<int, int>("FPDF_GetPageCount");
    private readonly Func<int, int> _securityRevision = instance.Function<int, int>("FPDF_GetSecurityHandlerRevision");
    private readonly Func<int, int> _hasValidTable = instance.Function<int, int>("FPDF_DocumentHasValidCrossReferenceTable");
    private readonly Func<int, int, int, int, int> _pageLabel = instance.Function<int, int, int, int, int>("FPDF_GetPageLabel");
    private readonly Func<int, int, int> _pageObject = instance.Function<int, int, int>("EPDFDoc_GetPageObjectNumberByIndex");
    private readonly Func<int> _create = instance.Function<int>("FPDF_CreateNewDocument");
    private readonly Func<int, int, int, int, int, int> _importPages = instance.Function<int, int, int, int, int, int>(
        "FPDF_ImportPagesByIndex"
    );
    private readonly Func<int, int, int, int> _save = instance.Function<int, int, int, int>("FPDF_SaveAsCopy");

    public DocumentHandle Load(int fileAccess, int password) => new(_load(fileAccess, password));

    public LoadError LastError() => (LoadError)_lastError();

    public void Close(DocumentHandle document) => _close(document.Address);

    public int PageCount(DocumentHandle document) => _pageCount(document.Address);

    /// <summary>True for an encrypted document that is open.</summary>
    public bool IsEncrypted(DocumentHandle document) => _securityRevision(document.Address) >= 0;

    /// <summary>False where PDFium had to search for the objects of the file.</summary>
    public bool HasValidCrossReferences(DocumentHandle document) => _hasValidTable(document.Address) != 0;

    /// <summary>Writes a label as UTF-16 with a zero behind it; the answer is its length in bytes, 0 for no label.</summary>
    public int PageLabel(DocumentHandle document, int page, int buffer, int length) => _pageLabel(document.Address, page, buffer, length);

    /// <summary>Number of the object of a page; 0 where it has none.</summary>
    public int PageObjectNumber(DocumentHandle document, int page) => _pageObject(document.Address, page);

    public DocumentHandle Create() => new(_create());

    /// <summary>Copies the pages whose indices lie in an array of <paramref name="count"/> numbers.</summary>
    public bool ImportPages(DocumentHandle into, DocumentHandle from, int indices, int count) =>
        _importPages(into.Address, from.Address, indices, count, 0) != 0;

    /// <summary>Writes the whole document anew, unencrypted.</summary>
    public bool Save(DocumentHandle document, int fileWrite)
    {
        const int removeSecurity = 3;
        return _save(document.Address, fileWrite, removeSecurity) != 0;
    }
}
