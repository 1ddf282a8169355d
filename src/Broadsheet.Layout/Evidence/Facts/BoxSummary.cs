using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Evidence.Facts;

/// <summary>What stands in one box.</summary>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Length">Their characters.</param>
/// <param name="TextShare">Share of the characters in the size of the running text.</param>
/// <param name="LargeShare">Share of the characters in larger type.</param>
/// <param name="Sells">How much its words sell, 0 to 1.</param>
/// <param name="HasContacts">It has telephone numbers, prices or addresses.</param>
/// <param name="First">Its uppermost block.</param>
/// <param name="IsCentred">All of it is set about one middle.</param>
internal sealed record BoxSummary(
    int Blocks,
    int Length,
    double TextShare,
    double LargeShare,
    double Sells,
    bool HasContacts,
    Block First,
    bool IsCentred
)
{
    private const int MostRead = 1500;

    public static BoxSummary Of(List<Block> blocks, double body)
    {
        var length = Math.Max(1, blocks.Sum(b => b.Length));
        var text = string.Join('\n', blocks.Select(b => b.Text));
        var evidence = text.Length > MostRead ? new AdvertisementEvidence() : Advertisements.Score(text);
        var middle = blocks.Average(b => b.Box.Center.X);
        return new BoxSummary(
            blocks.Count,
            length,
            blocks.Where(b => Math.Abs(b.Size - body) < 0.08 * body).Sum(b => b.Length) / (double)length,
            blocks.Where(b => b.Size > 1.12 * body).Sum(b => b.Length) / (double)length,
            evidence.Score,
            evidence.Phones + evidence.Prices + evidence.Addresses > 0,
            blocks.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left).First(),
            blocks.TrueForAll(b => Math.Abs(b.Box.Center.X - middle) < 0.6 * b.Size + 1)
        );
    }
}
