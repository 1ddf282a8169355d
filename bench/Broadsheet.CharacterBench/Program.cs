using Broadsheet.CharacterBench;
using Broadsheet.Import.Pdf.Pdfium;

// Are the characters right? CharacterBench [SHARED] compares the characters of every PDF beside the project with those that two other
// readers find (poppler's pdftotext and PdfPig), and says what each difference comes from. --delivery FOLDER instead compares the pages
// that bench/press/delivery wrote there with their exact truth. --show NAME lists the differences of the files whose path contains it.
var shared = Environment.GetEnvironmentVariable("BROADSHEET_SHARED") ?? "../shared";
string? delivery = null,
    show = null;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--delivery":
            delivery = args[++i];
            break;
        case "--show":
            show = args[++i];
            break;
        default:
            shared = args[i];
            break;
    }
}
var compiled = Path.Combine(Path.GetTempPath(), "broadsheet-character-bench");
Directory.CreateDirectory(compiled);
using var engine = new PdfiumEngine(new PdfiumOptions { CacheFolder = compiled, Parallelism = 2 });
if (delivery is not null)
    return await new DeliveryBench(engine, show).RunAsync(delivery);
if (!Directory.Exists(Path.Combine(shared, "editions")))
{
    Console.Error.WriteLine($"Skipped: no editions in {Path.GetFullPath(shared)} (set BROADSHEET_SHARED).");
    return 0;
}
return await new ReaderBench(engine, show).RunAsync(shared);
