package org.rightsdesk.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the jar of this system into the home: the
 * library would put them into a folder that anyone may write to (security.md 0.4).
 */
final class PostgresPrograms {

	private PostgresPrograms() {
	}

	/** The folder with bin and lib, unpacked unless an earlier start has done so. */
	static Path unpackInto(Path folder) throws IOException {
		byte[] archive = archive();
		Path programs = folder.resolve("programs-" + digest(archive));
		if (!Files.isDirectory(programs)) {
			Path draft = folder.resolve("programs.new");
			FileSystemUtils.deleteRecursively(draft);
			unpack(archive, OwnerOnly.folder(draft));
			Files.move(draft, programs, StandardCopyOption.ATOMIC_MOVE);
		}
		return programs;
	}

	private static byte[] archive() throws IOException {
		String name = System.getProperty("os.name");
		String system = name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system,
				System.getProperty("os.arch"))) {
			return archive.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new StartRefused("This build holds no PostgreSQL for %s on %s. ".formatted(name,
					System.getProperty("os.arch"))
					+ "Build rightsdesk on this machine, or set spring.datasource.url to a PostgreSQL of your own.",
					ex);
		}
	}

	private static String digest(byte[] archive) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(byte[] archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, folder);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
		Path target = folder.resolve(entry.getName()).normalize();
		if (!target.startsWith(folder)) {
			throw new IOException("An entry leaves its folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			OwnerOnly.folder(target);
			return;
		}
		OwnerOnly.folder(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
		}
		else if (entry.isLink()) {
			Files.createLink(target, folder.resolve(entry.getLinkName()));
		}
		else {
			Files.copy(content, target);
			OwnerOnly.restrict(target, ((entry.getMode() & 0100) != 0) ? "rwx------" : "rw-------");
		}
	}

}
