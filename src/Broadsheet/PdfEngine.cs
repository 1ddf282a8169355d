using Broadsheet.Configuration;
using Broadsheet.Import.Pdf;
using Broadsheet.Store;

namespace Broadsheet;

internal static class PdfEngine
{
    public static IPdfEngine Create(Settings settings, DataFolder folder) => throw new NotSupportedException($"{settings} {folder}");
}
