package org.rightsdesk.organisation;

import java.io.IOException;
import java.util.List;

import org.springframework.core.io.Resource;

/** One file of an organisation, from its bytes to the checked record. */
final class OrganisationFile {

	private OrganisationFile() {
	}

	/**
	 * Reads one file.
	 * @param name how sentences name it, with {@code <slug>.yaml} at the end
	 * @param mistakes gets one sentence per mistake
	 * @return to be used only where no mistake was added
	 */
	static Organisation read(String name, Resource file, List<String> mistakes) {
		Mistakes found = new Mistakes(name);
		Organisation organisation = null;
		try {
			Object tree = YamlText.read(file, found);
			if (tree != null) {
				organisation = (Organisation) new RecordReader(found).read(Organisation.class, tree);
				OrganisationRules.check(organisation, file.getFilename(), found);
			}
		}
		catch (IOException ex) {
			found.add("The file cannot be read.");
		}
		mistakes.addAll(found.sentences());
		return organisation;
	}

}
