using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Edition;

/// <summary>A part of the exchange format with what it was made from, so that an edited file can be laid over the issue again.</summary>
/// <param name="Part">The part as written.</param>
/// <param name="Owner">The part of the article it comes from: the text itself, or the figure that a photo, caption or credit belongs
/// to.</param>
/// <param name="Text">The text it comes from; null for a photo.</param>
/// <param name="Picture">The picture it comes from; null for text.</param>
public sealed record EditionPartOrigin(EditionPart Part, ArticlePart Owner, TextPart? Text, Picture? Picture);
