namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>A type, a method, a property or any other member, by its place in the file; a type carries its own members.</summary>
/// <param name="Attributes">Offset of the first attribute, or of the declaration where there is none.</param>
/// <param name="Start">Offset of the declaration itself.</param>
/// <param name="End">Past its last character.</param>
internal sealed record Member(MemberKind Kind, string Name, int Attributes, int Start, int End)
{
    public IReadOnlyList<Member> Members { get; init; } = [];

    public IEnumerable<Member> WithNested => Members.SelectMany(member => member.WithNested).Prepend(this);

    public string AttributeText(SourceFile file) => file.Text[Attributes..Start];

    /// <summary>The member's code and attributes without those of the types in it.</summary>
    public string OwnCode(SourceFile file)
    {
        var code = file.Code[Attributes..End].ToCharArray();
        foreach (var nested in Members.Where(member => member.Kind == MemberKind.Type))
        {
            Array.Fill(code, ' ', nested.Attributes - Attributes, nested.End - nested.Attributes);
        }

        return new string(code);
    }

    public int LineCount(SourceFile file) => file.LineAt(End - 1) - file.LineAt(Start) + 1;
}

internal enum MemberKind
{
    Other,
    Type,
    Method,
    Property,
}
