using System.Text;
using System.Xml.Linq;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Protocol.Tests.Replies;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("{}", "<R></R>")]
    [InlineData("[]", "<R></R>")]
    [InlineData("\"text\"", "<R>text</R>")]
    [InlineData("{\"A\":null,\"B\":\"\",\"C\":{}}", "<R><B></B><C></C></R>")]
    [InlineData("{\"A\":true,\"B\":false,\"C\":-1.50,\"D\":1e20}", "<R><A>true</A><B>false</B><C>-1.50</C><D>1e20</D></R>")]
    [InlineData("{\"A\":[1,null,2],\"B\":[]}", "<R><A>1</A><A>2</A></R>")]
    [InlineData("{\"A\":{\"B\":[{\"C\":1},{}]}}", "<R><A><B><C>1</C></B><B></B></A></R>")]
    [InlineData("[1,[2]]", "<R><Item>1</Item><Item>2</Item></R>")]
    [InlineData("{\"a/b\":1,\"1x\":2,\"a:b\":3}", "<R><a_x002F_b>1</a_x002F_b><_x0031_x>2</_x0031_x><a_x003A_b>3</a_x003A_b></R>")]
    public void Write_tree_is_elements(string json, string expected) =>
        Assert.Equal("<?xml version='1.0' encoding='UTF-8'?>" + expected, Write(json));

    [Fact]
    public void Write_text_of_any_characters_is_read_back_but_for_those_that_xml_has_not()
    {
        var text = new string([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => !char.IsSurrogate(c))]) + "😀";
        var json = System.Text.Json.JsonSerializer.Serialize(new { A = text });

        var read = XElement.Parse(Write(json)).Element("A")!.Value;

        var expected = text.Select(c => c is '\uFFFE' or '\uFFFF' || (c < ' ' && c is not ('\t' or '\n' or '\r')) ? '\uFFFD' : c);
        Assert.Equal(new string([.. expected]), read);
    }

    private static string Write(string json)
    {
        using var output = new PooledBuffer(16);
        XmlText.Write(output, Encoding.UTF8.GetBytes(json), "R");
        return output.Text();
    }
}
