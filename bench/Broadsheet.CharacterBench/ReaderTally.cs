using System.Globalization;

namespace Broadsheet.CharacterBench;

/// <summary>How many of our characters others find too.</summary>
internal sealed class ReaderTally
{
    public int Pages { get; private set; }
    public long Characters { get; private set; }
    public long Poppler { get; private set; }
    public long PdfPig { get; private set; }
    public long Either { get; private set; }

    public void Add(Multiset ours, Multiset poppler, Multiset pdfPig)
    {
        Pages++;
        foreach (var (character, count) in ours.Counts)
        {
            Characters += count;
            Poppler += Math.Min(count, poppler[character]);
            PdfPig += Math.Min(count, pdfPig[character]);
            Either += Math.Min(count, Math.Max(poppler[character], pdfPig[character]));
        }
    }

    public string Share(long part) => Characters == 0 ? "-" : ((double)part / Characters).ToString("0.0000", CultureInfo.InvariantCulture);
}
