package org.rightsdesk.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import org.springframework.core.io.Resource;

/** Turns a YAML text into maps, lists and plain values, and nothing else. */
final class YamlText {

	private static final int LIMIT = 256 * 1024;

	private YamlText() {
	}

	/** The content, or null where a mistake was found. */
	static Object read(Resource file, Mistakes mistakes) throws IOException {
		byte[] bytes;
		try (InputStream in = file.getInputStream()) {
			bytes = in.readNBytes(LIMIT + 1);
		}
		if (bytes.length > LIMIT) {
			mistakes.add("The file is larger than " + (LIMIT / 1024) + " KB.");
			return null;
		}
		try {
			return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), mistakes);
		}
		catch (CharacterCodingException ex) {
			mistakes.add("The file is not UTF-8 text.");
			return null;
		}
	}

	private static Object parse(String text, Mistakes mistakes) {
		try {
			Object tree = yaml().load(text);
			if (tree == null) {
				mistakes.add("The file is empty.");
			}
			return tree;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			mistakes.add("Line " + line + " is not YAML: " + ex.getProblem() + ".");
		}
		catch (YAMLException ex) {
			mistakes.add("The file is not YAML we accept: " + ex.getMessage() + ".");
		}
		return null;
	}

	private static Yaml yaml() {
		DumperOptions unused = new DumperOptions();
		return new Yaml(new SafeConstructor(limits()), new Representer(unused), unused, limits(), new NoTimestamps());
	}

	/** No aliases of maps and lists, no deep nesting: a small file stays small. */
	private static LoaderOptions limits() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LIMIT);
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(20);
		options.setAllowDuplicateKeys(false);
		options.setAllowRecursiveKeys(false);
		return options;
	}

	/** YAML itself would make 3 March of 31 February, and say nothing. */
	private static final class NoTimestamps extends Resolver {

		@Override
		public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
			if (!Tag.TIMESTAMP.equals(tag)) {
				super.addImplicitResolver(tag, pattern, first, limit);
			}
		}

	}

}
