package org.rightsdesk.documents;

import java.util.ArrayList;
import java.util.List;

/** PDF files that do more than show pages, in every spelling the format allows. */
final class HostilePdfs {

	private static final String SCRIPT = "5 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj";

	private final List<Sample> samples = new ArrayList<>();

	static List<Sample> all() {
		HostilePdfs files = new HostilePdfs();
		files.plainSpellings();
		files.namesInCode();
		files.packedObjects();
		files.onOpening();
		files.hidden();
		files.written();
		files.damaged();
		return files.samples;
	}

	private void plainSpellings() {
		raw("script run on opening", "/OpenAction 5 0 R", SCRIPT);
		raw("script in the catalogue", "/OpenAction<</S/JavaScript/JS(app.alert(1))>>");
		raw("script in hexadecimal digits", "/OpenAction<</S/JavaScript/JS<6170702e616c657274283129>>>");
		raw("script in a stream", "/OpenAction<</S/JavaScript/JS 6 0 R>>");
		raw("script in the names", "/Names<</JavaScript<</Names[(a)5 0 R]>>>>");
		raw("script on a key press", "", "5 0 obj<</Type/Annot/A<</S /JavaScript /JS (x)>>>>endobj");
		raw("script after a comment", "/OpenAction<</S%x\n/JavaScript%y\n/JS(x)>>");
		raw("script over lines", "/OpenAction\n<<\n/S\r\n/JavaScript\t/JS\f(x)\n>>");
		raw("script in a rendition", "", "5 0 obj<</S/Rendition/JS(x)>>endobj");
		raw("script without its kind", "/OpenAction<</JS (x)>>");
		raw("address that is a script", "", "5 0 obj<</S/URI/URI( JavaScript:alert(1))>>endobj");
		raw("address that is a script, in digits", "", "5 0 obj<</S/URI/URI<6A6176617363726970743a78>>>endobj");
		raw("program started", "/OpenAction<</S/Launch/F(cmd.exe)>>");
		raw("program started by a link", "", "5 0 obj<</S/Launch/Win<</F(cmd.exe)>>>>endobj");
		raw("attached file", "/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>");
		raw("attached file in a stream", "", "7 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj");
		raw("goes to an attached file", "", "5 0 obj<</S/GoToE/T<</R/C>>>>endobj");
		raw("form in XFA", "/AcroForm<</XFA 6 0 R>>");
		raw("form that sends itself", "", "5 0 obj<</S/SubmitForm/F(https://example.org)>>endobj");
		raw("form that reads a file", "", "5 0 obj<</S/ImportData/F(data.fdf)>>endobj");
		raw("moving picture", "", "5 0 obj<</Subtype/RichMedia>>endobj");
		raw("moving picture started", "", "5 0 obj<</S/RichMediaExecute>>endobj");
		raw("action of the page", "", "5 0 obj<</Type/Page/AA<</O 6 0 R>>>>endobj");
		raw("action of the document", "/AA 6 0 R");
		raw("action of a field", "", "5 0 obj<</FT/Tx/AA<</K 6 0 R>>>>endobj");
	}

	private void namesInCode() {
		raw("script with one letter in code", "/OpenAction<</S/J#61vaScript/JS(x)>>");
		raw("script with all letters in code", "/OpenAction<</S/#4a#61#76#61#53#63#72#69#70#74/#4A#53(x)>>");
		raw("key in code", "/#4fpenAction<</S/JavaScript/JS(x)>>");
		raw("program in code", "/OpenAction<</S/L#61unch/F(cmd.exe)>>");
		raw("attached file in code", "/Names<</Embedded#46iles<<>>>>");
		raw("action in code", "/A#41<</WC 6 0 R>>");
		raw("form in code", "/AcroForm<</#58FA 6 0 R>>");
		raw("password in code", "", "5 0 obj<<>>endobj\ntrailer<</#45ncrypt 8 0 R>>");
	}

	private void packedObjects() {
		byte[] objects = Bytes.ascii("5 0 6 10 <</A 1>>  <</S/JavaScript/JS(app.alert(1))>>");
		objects("in a stream of objects", "/Type/ObjStm/N 2/First 9/Filter/FlateDecode", PdfFiles.flate(objects));
		objects("in a stream of objects not packed", "/Type/ObjStm/N 2/First 9", objects);
		objects("in a stream named in code", "/Type/#4fbjStm/N 2/First 9/Filter/FlateDecode", PdfFiles.flate(objects));
		objects("in a stream without a type", "/N 2/First 9/Filter/Fl", PdfFiles.flate(objects));
		objects("in a stream in a list of filters", "/Type/ObjStm/N 2/First 9/Filter[/FlateDecode]",
				PdfFiles.flate(objects));
		objects("packed twice", "/Type/ObjStm/N 2/First 9/Filter[/FlateDecode/FlateDecode]",
				PdfFiles.flate(PdfFiles.flate(objects)));
		objects("packed another way", "/Type/ObjStm/N 2/First 9/Filter/ASCIIHexDecode", Bytes.ascii("3520302036>"));
		objects("packed by what is said elsewhere", "/Type/ObjStm/N 2/First 9/Filter 8 0 R", PdfFiles.flate(objects));
		objects("of a type said elsewhere", "/Type 8 0 R/N 2/First 9", objects);
		objects("said to be a picture too", "/Type/ObjStm/Subtype/Image/N 2/First 9/Filter/FlateDecode",
				PdfFiles.flate(objects));
		objects("packed and damaged", "/Type/ObjStm/N 2/First 9/Filter/FlateDecode",
				Bytes.cut(PdfFiles.flate(objects), 30));
		objects("packed, password", "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
				PdfFiles.flate(Bytes.ascii("5 0 <</Encrypt 8 0 R>>")));
		objects("packed bomb", "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
				PdfFiles.flate(Bytes.join(Bytes.ascii("5 0 "), new byte[150 * 1024 * 1024])));
		objects("more objects than there are", "/Type/ObjStm/N 900000000/First 9", objects);
	}

	private void onOpening() {
		raw("opens an address", "/OpenAction 5 0 R", "5 0 obj<</S/URI/URI(https://example.org)>>endobj");
		raw("opens an address at once", "/OpenAction<</S/URI/URI(https://example.org)>>");
		raw("opens an address named later", "/OpenAction<</S 6 0 R/URI(https://example.org)>>");
		raw("opens another file", "/OpenAction 5 0 R", "5 0 obj<</S/GoToR/F(//host/share/a.pdf)>>endobj");
		raw("goes to a page and then on", "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next 6 0 R>>");
		raw("goes to a page and then on, elsewhere", "/OpenAction 5 0 R",
				"5 0 obj<</S/GoTo/D[3 0 R/Fit]/Next 6 0 R>>endobj");
		byte[] objects = Bytes.ascii("4 0 5 10 <</A 1>>  <</S/URI/URI(https://example.org)>>");
		this.samples
			.add(Sample.of("PDF: opens an address from a stream of objects", "a.pdf", PdfFiles.raw("/OpenAction 5 0 R",
					PdfFiles.objects("/Type/ObjStm/N 2/First 9/Filter/FlateDecode", PdfFiles.flate(objects)))));
	}

	private void hidden() {
		raw("object in a string", "", "5 0 obj<</A(x 6 0 obj <</S/Java#53cript>> endobj)>>endobj");
		raw("object in a comment", "", "5 0 obj<<>>endobj\n% 6 0 obj <</S/JavaScript/JS(x)>> endobj\n");
		raw("object in a stream", "",
				"5 0 obj<</Length 60>>stream\n6 0 obj<</S/JavaScript/JS(x)>>endobj\nendstream endobj");
		raw("object in a stream, with a comment between", "",
				"5 0 obj<</Length 60>>stream\n6 %x\n0 %y\nobj<</S/JavaScript/JS(x)>>endobj\nendstream endobj");
		raw("stream that ends earlier than it seems", "",
				"5 0 obj<</Length 0>>stream\nendstream endobj 6 0 obj<</S/JavaScript/JS(x)>>endobj");
		raw("stream that never began", "", "stream\n6 0 obj<</S/JavaScript/JS(x)>>endobj\nendstream");
		raw("string that never ends", "/Title(x", SCRIPT);
	}

	private void written() {
		add("written with a script", PdfFiles.written(false, PdfFiles::script));
		add("written with a script, packed", PdfFiles.written(true, PdfFiles::script));
		add("written with an attached file", PdfFiles.written(false, PdfFiles::attachment));
		add("written with an attached file, packed", PdfFiles.written(true, PdfFiles::attachment));
		add("written to open an address, packed", PdfFiles.written(true, PdfFiles::opensAnAddress));
		add("with a password", PdfFiles.written(false, PdfFiles.locked("secret")));
		add("with a password, packed", PdfFiles.written(true, PdfFiles.locked("secret")));
		add("with an owner's password only", PdfFiles.written(false, PdfFiles.locked("")));
		add("with a script added later", PdfFiles.updated(PdfFiles.written(false), PdfFiles::script));
	}

	private void damaged() {
		byte[] file = PdfFiles.written(true);
		add("cut off", Bytes.cut(file, file.length / 2));
		add("cut off before its end", Bytes.cut(file, file.length - 7));
		add("without objects", Bytes.ascii("%PDF-1.7\n%%EOF\n"));
		add("without a root", Bytes.ascii("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n"));
		add("only a head", Bytes.ascii("%PDF-1.7\n"));
		add("with an object of a number too high",
				Bytes.ascii("%PDF-1.7\n99999999 0 obj<<>>endobj trailer<</Root 1 0 R>>\n%%EOF\n"));
		add("after something else", Bytes.join(Bytes.ascii("<html><script>x</script>\n"), file));
		add("after a program's head", Bytes.join(Bytes.ascii("MZ\u0090\0\3\0\0\0"), file));
		add("with a page after it", Bytes.join(file, Bytes.ascii("\n<html><script>x</script></html>")));
		add("with a remark after it", Bytes.join(file, Bytes.ascii("\n%<html><script>x</script></html>")));
		add("with a program after it", Bytes.join(file, Bytes.ascii("MZ\u0090\0\3\0\0\0")));
		add("with an archive after it", Bytes.join(file, new RawZip().add("a.exe", "MZ").bytes()));
		byte[] zip = new RawZip().add("a.exe", "MZ").bytes();
		add("with an archive in it", PdfFiles.raw("", PdfFiles.objects("", zip)));
	}

	private void raw(String what, String catalogue, String... objects) {
		add(what, PdfFiles.raw(catalogue, objects));
	}

	private void objects(String what, String dictionary, byte[] content) {
		add(what, PdfFiles.raw("", PdfFiles.objects(dictionary, content)));
	}

	private void add(String what, byte[] content) {
		this.samples.add(Sample.of("PDF: " + what, "a.pdf", content));
	}

}
