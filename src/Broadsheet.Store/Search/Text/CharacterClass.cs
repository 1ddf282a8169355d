namespace Broadsheet.Store.Search.Text;

/// <summary>What a character does in the making of terms.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a term.</summary>
    Separator,

    /// <summary>Is part of a word.</summary>
    Word,

    /// <summary>Belongs to a script that is written without spaces: pairs of such characters are terms.</summary>
    Ideograph,

    /// <summary>As <see cref="Ideograph"/>, but words are spaced, so that a line break is one too.</summary>
    Hangul,

    /// <summary>Is passed over: vowel points, tatweel, soft hyphens, controls of writing direction, selectors of a shape.</summary>
    Ignored,

    /// <summary>Is passed over between two ideographs and ends a term elsewhere: a line break, the dot in a foreign name.</summary>
    Joint,

    /// <summary>One sign that stands for several characters, each of which does what it does by itself: ㌔, ㎞, ㍻, ㈱, ½.</summary>
    Compound,
}
