package org.rightsdesk.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is looked at in which kind of file. */
final class Inspections {

	/** The container of old office files; new ones are in it only to be encrypted. */
	private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private Inspections() {
	}

	static Inspection of(FileKind kind) {
		return switch (kind) {
			case DOCX -> packed(OfficeRules.docx());
			case XLSX -> packed(OfficeRules.xlsx());
			case ODT -> packed(new OpenDocumentRules());
			case ZIP ->
				Inspection.of(List.of(Viruses.scan(), new ZipInspection(new ArchiveRules(), ZipBudget.forArchive())));
			case PDF -> with(new PdfInspection());
			case PNG -> with(pictureText(), new PngInspection());
			case JPEG -> with(pictureText(), new JpegInspection());
			case TXT, CSV, JSON -> with(new TextInspection());
			case EML -> with(new MailInspection());
			case MSG -> with(new RequiredText("__substg1.0_"));
			case MP3, WAV, M4A, MP4 -> with();
		};
	}

	/** A Word or Excel file with a password is no ZIP file any more. */
	static boolean isEncryptedOffice(FileKind kind, byte[] head) {
		boolean office = kind == FileKind.DOCX || kind == FileKind.XLSX;
		return office && Arrays.equals(OLE, Arrays.copyOf(head, OLE.length));
	}

	private static Inspection packed(ZipRules rules) {
		return Inspection.of(List.of(Viruses.scan(), new ZipInspection(rules, ZipBudget.forDocument())));
	}

	private static Inspection with(Inspection... own) {
		List<Inspection> all = new ArrayList<>(List.of(Viruses.scan(), PatternScan.archiveAtTheEnd()));
		all.addAll(List.of(own));
		return Inspection.of(all);
	}

	/** A page or a program text among the remarks of a picture. */
	private static Inspection pictureText() {
		return PatternScan.anyCase(FileFault::mixed, "<script", "<html", "<?php");
	}

}
