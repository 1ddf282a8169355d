using Broadsheet.Store.Search.Queries;

namespace Broadsheet.Store.Search.Cards;

/// <summary>A piece of an article's text: a paragraph, a caption, a byline.</summary>
/// <param name="Field">The field it is searched in.</param>
/// <param name="Text">The text in one line; rows of tables and lines of verse are kept.</param>
public sealed record CardText(QueryField Field, string Text);
