package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Set;

/**
 * Writes the part of one kind of letter between the facts at its head and the contact at
 * its foot.
 *
 * @param <D> the facts of the moment
 */
interface LetterComposer<D extends LetterData> {

	Class<D> type();

	/**
	 * @param required what the law asks of this letter
	 */
	List<Section> compose(LetterFacts facts, D data, Set<Required> required);

}
