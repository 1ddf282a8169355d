namespace Broadsheet.Layout.Language;

/// <summary>A font whose text can't be what was printed.</summary>
/// <param name="Font">Index into <see cref="Marks.PageMarks.Fonts"/>.</param>
/// <param name="IsCyrillic">True where its letters are known to be those of Windows code page 1251, so that they can be repaired.</param>
public sealed record LegacyFont(int Font, bool IsCyrillic);
