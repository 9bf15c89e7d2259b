using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository;

/// <summary>The reader of declarations sees what the rules rely on.</summary>
public sealed class MemberReaderTests
{
    [Theory]
    [InlineData("a(\"}\")", "a(   )")]
    [InlineData("a('}')", "a(   )")]
    [InlineData("a /* } */ b", "a         b")]
    [InlineData("a // }\nb", "a     \nb")]
    [InlineData("@\"\\\" + b", "     + b")]
    [InlineData("$\"{x[\"}\"]} {{\" + b", "               + b")]
    [InlineData("\"\"\"a \" }\"\"\" + b", "            + b")]
    [InlineData("#if X\nb", "     \nb")]
    [InlineData("@event", "@event")]
    public void Blank_quoted_text_disappears(string text, string code) => Assert.Equal(code, CodeText.Blank(text));

    [Theory]
    [InlineData("class A { int F(int x) { return x; } }", "A:Type F:Method")]
    [InlineData("class A { int P { get; } = 3; int Q => 3; int _f = G(() => { }); }", "A:Type P:Property Q:Property _f:Other")]
    [InlineData("namespace N; using X; record A(int X); enum E { One, Two = 2 }", "N:Type X:Other A:Type E:Type")]
    [InlineData("class A { public static bool operator ==(A a, A b) => true; void F<T>() where T : class { } }", "A:Type ==:Method F:Method")]
    [InlineData("interface I { Task F(); (int, int) G(); }", "I:Type F:Other G:Other")]
    [InlineData("record R(int X) : B(X) { class Inner { R F() => this with { X = 1 }; } }", "R:Type Inner:Type F:Method")]
    public void Read_declarations_by_kind_and_name(string code, string expected)
    {
        var members = MemberReader.Read(new SourceFile("src/A.cs", code)).Select(member => $"{member.Name}:{member.Kind}");

        Assert.Equal(expected, string.Join(' ', members));
    }

    [Fact]
    public void Read_attribute_of_a_type_is_its_own()
    {
        var file = new SourceFile("src/A.cs", "[One(\"x\")]\n[Two] class A { [Three] int _x; }");

        Assert.Equal("[One(\"x\")]\n[Two] ", MemberReader.Read(file)[0].AttributeText(file));
    }
}
