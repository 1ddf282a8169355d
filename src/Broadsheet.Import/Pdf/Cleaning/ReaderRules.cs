using System.Text;

namespace Broadsheet.Import.Pdf.Cleaning;

/// <summary>
/// What of a press's file readers are not given: what acts by itself, what is packed in, and what the programs say that made it
/// (ISO 32000-1, 7.11, 12.6, 14.3, 14.5). All that is drawn stays.
/// </summary>
internal static class ReaderRules
{
    /// <summary>Dictionaries whose keys have a meaning though they may not say what they are, by the key that leads to them.</summary>
    private static readonly HashSet<string> Known = ["Root", "AcroForm", "Kids", "Fields", "Annots", "A", "Next", "Parent"];

    private static readonly HashSet<string> GoingKeys =
    [
        // Acts by itself.
        "AA",
        "OpenAction",
        "JS",
        "XFA",
        // Packed in.
        "EF",
        "RF",
        "FS",
        "AF",
        "Collection",
        "EmbeddedFiles",
        "RichMediaContent",
        "RichMediaSettings",
        "3DD",
        "Movie",
        "Sound",
        // Said by those who made it.
        "Metadata",
        "PieceInfo",
        "LastModified",
        "SpiderInfo",
        "Perms",
        "DSS",
        "Legal",
        "Thumb",
    ];

    /// <summary>Where a stream says that its data lies in another file.</summary>
    private static readonly HashSet<string> ElsewhereKeys = ["F", "FFilter", "FDecodeParms"];

    private static readonly HashSet<string> GoingActions =
    [
        "JavaScript",
        "Launch",
        "SubmitForm",
        "ImportData",
        "ResetForm",
        "Rendition",
        "Movie",
        "Sound",
        "GoToR",
        "GoToE",
        "GoTo3DView",
        "RichMediaExecute",
    ];

    private static readonly string[] Links = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>True for a dictionary or stream that goes as a whole.</summary>
    /// <param name="dictionary">The dictionary.</param>
    public static bool Goes(DictionaryText dictionary)
    {
        if (dictionary.Name("Type") is "EmbeddedFile" or "Metadata")
            return true;
        // Elements of the structure have roles under the same key, and parents.
        if (dictionary.Name("S") is not { } kind || dictionary.Has("P") || dictionary.Name("Type") is not (null or "Action"))
            return false;
        return GoingActions.Contains(kind) || (kind == "URI" && !IsLink(dictionary.Text("URI") ?? ""));
    }

    /// <summary>True for an entry that goes.</summary>
    /// <param name="dictionary">The dictionary that has it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="under">The key that leads to the dictionary.</param>
    /// <param name="isStream">True for the dictionary of a stream.</param>
    public static bool Goes(DictionaryText dictionary, string key, string under, bool isStream)
    {
        // The names of a file lead to its scripts and attachments, but for places to go to.
        if (under == "Names")
            return key != "Dests";
        if (isStream && ElsewhereKeys.Contains(key))
            return true;
        // In a list of fonts or pictures any key is a name that somebody chose.
        var isKnown =
            isStream
            || Known.Contains(under)
            || dictionary.Name("Type") is not null
            || dictionary.Name("Subtype") is not null
            || dictionary.Name("FT") is not null
            || dictionary.Name("S") is not null;
        return isKnown && GoingKeys.Contains(key);
    }

    private static bool IsLink(string written)
    {
        var address = written switch
        {
            ['(', ..] => written[1..],
            ['<', .. var digits, '>'] when digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) => Encoding.Latin1.GetString(
                Convert.FromHexString(digits)
            ),
            _ => "",
        };
        return Array.Exists(Links, link => address.StartsWith(link, StringComparison.OrdinalIgnoreCase));
    }
}
