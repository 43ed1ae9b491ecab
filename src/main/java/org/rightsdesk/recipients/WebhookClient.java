package org.rightsdesk.recipients;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to a program of a recipient. It connects to the address that was checked, which
 * no client of the platform lets us choose while it checks the certificate against the
 * name; it follows nothing, and of the reply it reads only the status (ADR 0042).
 */
class WebhookClient {

	private static final int LONGEST_STATUS = 200;

	private static final int HTTPS = 443;

	private final PublicAddresses addresses;

	private final SSLSocketFactory tls;

	private final boolean plain;

	private final Duration atMost;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "webhook-watch");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param plain whether http will do, for tests
	 * @param atMost after which a call is broken off, however slowly the other side talks
	 */
	WebhookClient(PublicAddresses addresses, SSLSocketFactory tls, boolean plain, Duration atMost) {
		this.addresses = addresses;
		this.tls = tls;
		this.plain = plain;
		this.atMost = atMost;
	}

	/**
	 * @return the status of the reply
	 * @throws IOException if there was none in time
	 * @throws PublicAddresses.NotPublic if the address must not be called
	 */
	int post(URI to, Map<String, String> headers, byte[] body) throws IOException, PublicAddresses.NotPublic {
		boolean secure = "https".equals(to.getScheme());
		if (to.getHost() == null || to.getRawUserInfo() != null || !(secure || this.plain)) {
			throw new PublicAddresses.NotPublic();
		}
		InetAddress address = this.addresses.of(to.getHost());
		int port = (to.getPort() > 0) ? to.getPort() : secure ? HTTPS : 80;
		try (Socket socket = new Socket()) {
			ScheduledFuture<?> end = this.watch.schedule(() -> close(socket), this.atMost.toMillis(),
					TimeUnit.MILLISECONDS);
			try {
				socket.connect(new InetSocketAddress(address, port), (int) this.atMost.toMillis());
				return talk(secure ? secured(socket, to.getHost(), port) : socket, to, headers, body);
			}
			finally {
				end.cancel(false);
			}
		}
	}

	private Socket secured(Socket socket, String host, int port) throws IOException {
		SSLSocket secured = (SSLSocket) this.tls.createSocket(socket, host, port, true);
		SSLParameters parameters = secured.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		secured.setSSLParameters(parameters);
		secured.startHandshake();
		return secured;
	}

	private static int talk(Socket socket, URI to, Map<String, String> headers, byte[] body) throws IOException {
		StringBuilder head = new StringBuilder("POST ").append(path(to))
			.append(" HTTP/1.1\r\nHost: ")
			.append(to.getRawAuthority())
			.append("\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ")
			.append(body.length);
		headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
		OutputStream out = socket.getOutputStream();
		out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
		out.write(body);
		out.flush();
		return status(socket.getInputStream());
	}

	private static String path(URI to) {
		String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
		return (to.getRawQuery() != null) ? path + "?" + to.getRawQuery() : path;
	}

	private static int status(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_STATUS; next = in.read()) {
			line.append((char) next);
		}
		String text = line.toString();
		if (!text.matches("HTTP/1\\.[01] [2-5][0-9][0-9]( .*)?\r?")) {
			throw new IOException("no reply");
		}
		return Integer.parseInt(text.substring(9, 12));
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone either way.
			Thread.yield();
		}
	}

}
