using System.Text;
using Broadsheet.Import.Pdf.Pdfium.Repair;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A document that is open in a sandbox, and stays open from page to page: a damaged file of many pages is searched through
/// once.</summary>
internal sealed class OpenDocument : IDisposable
{
    /// <summary>PDFium counts file positions in 32 bits in WebAssembly.</summary>
    private const long MostBytes = int.MaxValue;

    private const int MostPassword = 1_024;

    private readonly Sandbox _sandbox;
    private readonly PdfSource _source;
    private readonly GuestFile _file;
    private readonly DateTime _lastWrite;
    private readonly long _length;
    private int _fileAccess;
    private bool? _hasOptionalObjects;
    private IReadOnlyDictionary<int, double>? _units;

    private OpenDocument(Sandbox sandbox, PdfSource source, GuestFile file)
    {
        _sandbox = sandbox;
        _source = source;
        _file = file;
        _length = file.Length;
        _lastWrite = File.GetLastWriteTimeUtc(source.Path);
    }

    public DocumentHandle Handle { get; private set; }

    public int PageCount { get; private set; }

    public bool IsEncrypted { get; private set; }

    /// <summary>True where pictures or forms of the file may be optional as a whole (<c>/OC</c>).</summary>
    public bool HasOptionalObjects => _hasOptionalObjects ??= FileWords.HasKey(_file, "/OC"u8, _sandbox.ThrowIfOver);

    /// <summary>True where the file says that it is a portfolio (<c>/Collection</c>).</summary>
    public bool IsCollection => FileWords.Has(_file, "/Collection"u8, _sandbox.ThrowIfOver);

    /// <summary>The PDFs inside the file.</summary>
    public IReadOnlyList<PdfAttachment> Attachments => Portfolio.List(_sandbox, Handle);

    /// <summary>The unit of a page in points.</summary>
    public double PageUnit(int index)
    {
        _units ??= PageUnits.Read(_file, _sandbox.ThrowIfOver);
        return _units.Count == 0 ? 1 : _units.GetValueOrDefault(_sandbox.Documents.PageObjectNumber(Handle, index), 1);
    }

    /// <summary>How damaged the file was found.</summary>
    public FileCondition Condition { get; private set; }

    /// <exception cref="PdfException">The file can't be read as a PDF.</exception>
    /// <exception cref="IOException">The file can't be read from disk.</exception>
    public static OpenDocument Open(Sandbox sandbox, PdfSource source)
    {
        var file = new GuestFile(source.Path);
        try
        {
            if (file.Length == 0)
                throw new PdfException(PdfFault.NotReadable, $"{source.Name()} is empty. Copy or export it again.");
            if (file.Length > MostBytes)
                throw new PdfException(PdfFault.TooLarge, $"{source.Name()} is larger than 2 GiB. Split it into files of fewer pages.");
            var document = new OpenDocument(sandbox, source, file);
            document.Open();
            return document;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True while this is the file that the source names, unchanged.</summary>
    public bool IsStill(PdfSource source) =>
        source == _source
        && File.Exists(source.Path)
        && File.GetLastWriteTimeUtc(source.Path) == _lastWrite
        && new FileInfo(source.Path).Length == _length;

    /// <summary>The label of a page, or null where the file gives none.</summary>
    public string? PageLabel(int index)
    {
        var bytes = _sandbox.Documents.PageLabel(Handle, index, _sandbox.Scratch, Sandbox.ScratchBytes);
        const int zero = sizeof(char);
        if (bytes is <= zero or > Sandbox.ScratchBytes)
            return null;
        return Encoding.Unicode.GetString(_sandbox.Memory.Bytes(_sandbox.Scratch, bytes - zero));
    }

    /// <summary>Closes it in a sandbox that goes on being used.</summary>
    public void Close()
    {
        _sandbox.Documents.Close(Handle);
        _sandbox.Free(_fileAccess);
        Dispose();
    }

    /// <summary>Gives the file back when the sandbox is thrown away.</summary>
    public void Dispose() => _file.Dispose();

    private void Open()
    {
        var error = Load();
        foreach (var form in Passwords.OtherForms(_source.Password))
        {
            if (error != LoadError.Password)
                break;
            error = Load(form);
        }
        if (error is LoadError.Password or LoadError.Security)
            throw PdfFaults.FromLoad(error, _source);
        if (error == LoadError.None)
            Condition = _sandbox.Documents.HasValidCrossReferences(Handle) ? FileCondition.Sound : FileCondition.Rebuilt;
        else if (TryRepair())
            Condition = FileCondition.Repaired;
        else
            throw PdfFaults.FromLoad(error, _source);
        if (PageCount <= 0)
            throw new PdfException(
                PdfFault.NoPages,
                $"{_source.Name()} has no pages. Export it again; if it is meant to be empty, leave it out."
            );
        IsEncrypted = _sandbox.Documents.IsEncrypted(Handle);
    }

    private LoadError Load(byte[]? otherForm = null)
    {
        _fileAccess = _sandbox.Files.Read(_file);
        var password = WritePassword(otherForm);
        Handle = _sandbox.Documents.Load(_fileAccess, password);
        var error = Handle.IsNull ? _sandbox.Documents.LastError() : LoadError.None;
        if (password != 0)
            _sandbox.Free(password);
        if (Handle.IsNull)
            _sandbox.Free(_fileAccess);
        else
            PageCount = _sandbox.Documents.PageCount(Handle);
        return Handle.IsNull && error == LoadError.None ? LoadError.Unknown : error;
    }

    /// <summary>Tries the file with a new cross-reference table, first with its own catalog and then with one that is made of the pages
    /// left.</summary>
    private bool TryRepair()
    {
        var repair = new FileRepair(_file);
        if (!repair.TryScan(_sandbox.ThrowIfOver))
            return false;
        foreach (var parts in (ReadOnlySpan<(byte[] Before, byte[] Behind)?>)[repair.WithOwnCatalog(), repair.WithNewCatalog()])
        {
            if (parts is not { } found)
                continue;
            _file.Extend(found.Before, found.Behind);
            if (Load() != LoadError.None)
                continue;
            if (PageCount > 0)
                return true;
            _sandbox.Documents.Close(Handle);
            _sandbox.Free(_fileAccess);
        }
        return false;
    }

    private int WritePassword(byte[]? otherForm)
    {
        if (_source.Password is not { } password)
            return 0;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(password.Length, MostPassword);
        var bytes = otherForm ?? Encoding.UTF8.GetBytes(password);
        var address = _sandbox.Allocate(bytes.Length + 1);
        bytes.CopyTo(_sandbox.Memory.Bytes(address, bytes.Length));
        _sandbox.Memory.Bytes(address + bytes.Length, 1)[0] = 0;
        return address;
    }
}
