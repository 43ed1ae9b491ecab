package org.rightsdesk.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that says no, says later, or says nothing. */
class StubSmtp implements AutoCloseable {

	private final ServerSocket socket;

	private final String toRecipient;

	/**
	 * @param toRecipient reply to {@code RCPT TO}; null to accept connections and be
	 * silent
	 */
	StubSmtp(String toRecipient) {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.toRecipient = toRecipient;
		Thread thread = new Thread(this::accept, "stub-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				if (this.toRecipient != null) {
					talk(client);
				}
			}
			catch (IOException ex) {
				// The client went away, or the test is over.
				Thread.yield();
			}
		}
	}

	private void talk(Socket client) throws IOException {
		try (client;
				var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
			out.print("220 stub\r\n");
			out.flush();
			String line;
			while ((line = in.readLine()) != null) {
				String reply = line.toUpperCase().startsWith("RCPT") ? this.toRecipient
						: line.toUpperCase().startsWith("QUIT") ? "221 bye" : "250 ok";
				out.print(reply + "\r\n");
				out.flush();
			}
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
