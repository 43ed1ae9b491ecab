package org.rightsdesk.assessment;

/** How a fee was paid. */
public enum PaymentMeans {

	BANK_TRANSFER, CARD, CHEQUE, CASH, OTHER

}
