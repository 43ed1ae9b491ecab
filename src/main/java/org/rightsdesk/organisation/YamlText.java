package org.rightsdesk.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

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
			Object tree = new Yaml(new SafeConstructor(limits())).load(text);
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

}
