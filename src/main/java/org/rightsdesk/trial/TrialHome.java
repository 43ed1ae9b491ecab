package org.rightsdesk.trial;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder in which a trial keeps everything. One instance uses it at a time, and only
 * its owner can read it.
 */
final class TrialHome implements AutoCloseable {

	private static final String LOCK = "rightsdesk.lock";

	/** Made by a trial on a database of somebody's own, which has no lock. */
	private static final String KEYS = "keys.json";

	private static final String SETTINGS = "trial.properties";

	private final Path path;

	private final FileChannel channel;

	private final Properties settings = new Properties();

	private TrialHome(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Makes the folder if it is not there, and holds it until closed. The operating
	 * system lets go of it when the process dies, however it dies.
	 * @throws StartRefused if another instance holds it or it cannot be used
	 */
	static TrialHome open(Path path) {
		Path home = path.toAbsolutePath().normalize();
		try {
			refuseForeign(home);
			OwnerOnly.folder(home);
			TrialHome opened = new TrialHome(home, lock(home));
			opened.load();
			return opened;
		}
		catch (IOException ex) {
			throw new StartRefused(
					"The folder %s cannot be used as rightsdesk.home (%s). Name a folder that you can write to."
						.formatted(home, ex),
					ex);
		}
	}

	/**
	 * Its permissions are about to be narrowed, which would harm a folder such as /tmp.
	 */
	private static void refuseForeign(Path home) throws IOException {
		boolean ours = Files.exists(home.resolve(LOCK)) || Files.exists(home.resolve(KEYS));
		if (!Files.isDirectory(home) || ours || !OwnerOnly.openToOthers(home)) {
			return;
		}
		try (var content = Files.list(home)) {
			if (content.findAny().isPresent()) {
				throw new StartRefused("The folder %s holds other things and is open to others. ".formatted(home)
						+ "Name an empty or a new folder as rightsdesk.home.");
			}
		}
	}

	private static FileChannel lock(Path home) throws IOException {
		FileChannel channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				channel.truncate(0);
				channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// Held in this very process: the same refusal.
		}
		channel.close();
		throw new StartRefused("Another rightsdesk%s is running on %s. ".formatted(holder(home), home)
				+ "Use that one, stop it first, or start this one with another rightsdesk.home.");
	}

	private static String holder(Path home) {
		try {
			String pid = Files.readString(home.resolve(LOCK)).strip();
			return pid.isEmpty() ? "" : " (process " + pid + ")";
		}
		catch (IOException ex) {
			return "";
		}
	}

	private void load() throws IOException {
		Path file = this.path.resolve(SETTINGS);
		if (Files.exists(file)) {
			this.settings.load(new StringReader(Files.readString(file)));
		}
	}

	Path path() {
		return this.path;
	}

	/** What was kept under this name, by this start or an earlier one. */
	Optional<String> kept(String name) {
		return Optional.ofNullable(this.settings.getProperty(name));
	}

	/** Keeps a value for later starts; it is on the disk when this returns. */
	void keep(String name, String value) {
		this.settings.setProperty(name, value);
		StringWriter text = new StringWriter();
		try {
			this.settings.store(text,
					"Kept by the rightsdesk trial between starts; holds the passwords of its database");
			OwnerOnly.write(this.path.resolve(SETTINGS), text.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new StartRefused("%s cannot be written (%s).".formatted(this.path.resolve(SETTINGS), ex), ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
