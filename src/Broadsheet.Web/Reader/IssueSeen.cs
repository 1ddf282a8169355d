using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Store;

namespace Broadsheet.Web.Reader;

/// <summary>What decides what is seen of an issue: which revision, what was withdrawn from it, and the issues around it.</summary>
internal sealed record IssueSeen(
    Publication Publication,
    IssueRecord Record,
    int Revision,
    IReadOnlyList<ArticleWithdrawal> Withdrawals,
    IReadOnlyDictionary<string, PageImages> Masks,
    IssueNeighbours Neighbours
)
{
    /// <summary>Names all of it: where the stamps are equal the same is seen.</summary>
    public string Stamp
    {
        get
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"{Publication} {Record} {Revision} {Neighbours}");
            foreach (var withdrawal in Withdrawals)
                text.Append(CultureInfo.InvariantCulture, $" {withdrawal}");
            foreach (var (page, images) in Masks.OrderBy(m => m.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $" {page} {images.Master.Hash}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
        }
    }
}
