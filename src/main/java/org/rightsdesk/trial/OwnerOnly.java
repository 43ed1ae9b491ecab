package org.rightsdesk.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and folders that nobody but their owner can read, where the system knows how. */
final class OwnerOnly {

	private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
			PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

	private OwnerOnly() {
	}

	/** Makes the folder, and those above it that are missing. */
	static Path folder(Path folder) throws IOException {
		Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
			Files.setPosixFilePermissions(folder, owner);
			return folder;
		}
		return Files.createDirectories(folder);
	}

	/**
	 * Writes all or nothing, and only returns when it is on the disk: a password that is
	 * used but lost would lock its owner out.
	 */
	static void write(Path file, byte[] content) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		restrict(draft, "rw-------");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	static void restrict(Path path, String permissions) throws IOException {
		if (knowsPermissions(path)) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	/**
	 * Whether group or others may do anything with it; false where the system cannot
	 * tell.
	 */
	static boolean openToOthers(Path path) throws IOException {
		return knowsPermissions(path) && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
	}

	private static boolean knowsPermissions(Path path) {
		return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
	}

}
