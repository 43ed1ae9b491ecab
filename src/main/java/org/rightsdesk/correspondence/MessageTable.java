package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.Message.Author;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

	private final JdbcClient jdbc;

	MessageTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Message message) {
		this.jdbc.sql("""
				insert into message (id, request_id, party_id, author, username, channel, body, document_ids, at)
				values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ',')::uuid[], ?)""")
			.params(message.id(), message.requestId(), message.partyId(), message.author().name(), message.username(),
					(message.channel() != null) ? message.channel().name() : null, message.body(),
					message.documentIds().stream().map(UUID::toString).collect(Collectors.joining(",")),
					Timestamps.of(message.at()))
			.update();
	}

	List<Message> of(UUID requestId) {
		return this.jdbc.sql("select * from message where request_id = ? order by at, id")
			.param(requestId)
			.query(MessageTable::message)
			.list();
	}

	private static Message message(ResultSet row, int index) throws SQLException {
		String channel = row.getString("channel");
		return new Message(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getObject("party_id", UUID.class), Author.valueOf(row.getString("author")),
				row.getString("username"), (channel != null) ? Channel.valueOf(channel) : null, row.getString("body"),
				List.of((UUID[]) row.getArray("document_ids").getArray()), Timestamps.from(row, "at"));
	}

}
